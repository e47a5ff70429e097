import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import { EXCHANGES_TAG, SERIES_TAG } from "@/lib/exchanges/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { REPORTS_TAG } from "../rules.ts";
import { listPublicAddresses } from "./public.ts";

export const cachedSitemap = unstable_cache(() => listPublicAddresses(publicDb), ["sitemap"], {
  tags: [REPORTS_TAG, EXCHANGES_TAG, INSTITUTIONS_TAG, BASES_TAG, SERIES_TAG],
});
