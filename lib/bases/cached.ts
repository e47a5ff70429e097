import "server-only";
import { unstable_cache } from "next/cache";
import { INSTITUTIONS_TAG, institutionTag } from "@/lib/institutions/rules.ts";
import { db } from "@/lib/platform/db.ts";
import { findPublicBase, listPublicBasesOf } from "./public.ts";
import { BASES_TAG, baseTag } from "./rules.ts";

export const cachedBasesOf = (institutionSlug: string) =>
  unstable_cache(() => listPublicBasesOf(db, institutionSlug), ["bases-of", institutionSlug], {
    tags: [BASES_TAG, institutionTag(institutionSlug)],
  })();

export const cachedBase = (slug: string) =>
  unstable_cache(() => findPublicBase(db, slug), ["base", slug], {
    tags: [BASES_TAG, baseTag(slug), INSTITUTIONS_TAG],
  })();
