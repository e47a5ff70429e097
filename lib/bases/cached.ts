import "server-only";
import { unstable_cache } from "next/cache";
import { INSTITUTIONS_TAG, institutionTag } from "@/lib/institutions/rules.ts";
import { clock } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicBase, findPublicCollege } from "./public.ts";
import { BASES_TAG, baseTag } from "./rules.ts";

/** Which schools exist depends on the day, so the answer is not kept longer than this. */
const FRESH_FOR_SECONDS = 3600;

export const cachedCollege = (slug: string) =>
  unstable_cache(() => findPublicCollege(publicDb, { slug, now: clock.now() }), ["college", slug], {
    tags: [BASES_TAG, INSTITUTIONS_TAG, institutionTag(slug), "exchanges"],
    revalidate: FRESH_FOR_SECONDS,
  })();

export const cachedBase = (slug: string) =>
  unstable_cache(() => findPublicBase(publicDb, slug), ["base", slug], {
    tags: [BASES_TAG, baseTag(slug), INSTITUTIONS_TAG],
  })();
