import "server-only";
import { unstable_cache } from "next/cache";
import { INSTITUTIONS_TAG, institutionTag } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicBase, listPublicBasesOf } from "./public.ts";
import { BASES_TAG, baseTag } from "./rules.ts";

export const cachedBasesOf = (institutionSlug: string) =>
  unstable_cache(() => listPublicBasesOf(publicDb, institutionSlug), ["bases-of", institutionSlug], {
    tags: [BASES_TAG, institutionTag(institutionSlug)],
  })();

export const cachedBase = (slug: string) =>
  unstable_cache(() => findPublicBase(publicDb, slug), ["base", slug], {
    tags: [BASES_TAG, baseTag(slug), INSTITUTIONS_TAG],
  })();
