import "server-only";
import { unstable_cache } from "next/cache";
import { BASES_TAG } from "@/lib/bases/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicExchange, findPublicSeries, listPublicSeries } from "./public.ts";
import { exchangeTag, SERIES_TAG, seriesTag } from "./rules.ts";

export const cachedExchange = (code: string) =>
  unstable_cache(() => findPublicExchange(publicDb, code), ["exchange", code], {
    tags: [exchangeTag(code), INSTITUTIONS_TAG, BASES_TAG, SERIES_TAG],
  })();

export const cachedSeriesList = unstable_cache(() => listPublicSeries(publicDb), ["series"], { tags: [SERIES_TAG] });

export const cachedSeries = (slug: string) =>
  unstable_cache(() => findPublicSeries(publicDb, slug), ["series", slug], { tags: [SERIES_TAG, seriesTag(slug)] })();
