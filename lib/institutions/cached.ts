import "server-only";
import { unstable_cache } from "next/cache";
import { clock } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicInstitution, listPublicInstitutions } from "./public.ts";
import { INSTITUTIONS_TAG, institutionTag } from "./rules.ts";

/** Which schools exist depends on the day, so the answer is not kept longer than this. */
const FRESH_FOR_SECONDS = 3600;

export const cachedInstitutions = unstable_cache(() => listPublicInstitutions(publicDb), ["institutions"], {
  tags: [INSTITUTIONS_TAG],
});

export const cachedInstitution = (slug: string) =>
  unstable_cache(() => findPublicInstitution(publicDb, { slug, now: clock.now() }), ["institution", slug], {
    tags: [INSTITUTIONS_TAG, institutionTag(slug)],
    revalidate: FRESH_FOR_SECONDS,
  })();
