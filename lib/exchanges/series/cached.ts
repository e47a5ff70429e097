import "server-only";
import { unstable_cache } from "next/cache";
import { db } from "@/lib/platform/db.ts";
import { findPublicSeries, listPublicSeries } from "./queries.ts";
import { SERIES_TAG, seriesTag } from "./rules.ts";

export const cachedSeriesList = unstable_cache(() => listPublicSeries(db), ["series"], { tags: [SERIES_TAG] });

export const cachedSeries = (slug: string) =>
  unstable_cache(() => findPublicSeries(db, slug), ["series", slug], { tags: [SERIES_TAG, seriesTag(slug)] })();
