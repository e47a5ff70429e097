import "server-only";
import { unstable_cache } from "next/cache";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicSeries, listPublicSeries } from "./public.ts";
import { SERIES_TAG, seriesTag } from "./rules.ts";

export const cachedSeriesList = unstable_cache(() => listPublicSeries(publicDb), ["series"], { tags: [SERIES_TAG] });

export const cachedSeries = (slug: string) =>
  unstable_cache(() => findPublicSeries(publicDb, slug), ["series", slug], { tags: [SERIES_TAG, seriesTag(slug)] })();
