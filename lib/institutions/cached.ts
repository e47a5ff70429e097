import "server-only";
import { unstable_cache } from "next/cache";
import { publicDb } from "@/lib/platform/db.ts";
import { listPublicInstitutions } from "./public.ts";
import { INSTITUTIONS_TAG } from "./rules.ts";

export const cachedInstitutions = unstable_cache(() => listPublicInstitutions(publicDb), ["institutions"], {
  tags: [INSTITUTIONS_TAG],
});
