import "server-only";
import { unstable_cache } from "next/cache";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findHomeDirectory, findPublicSeries, listPublicSeries } from "./public.ts";
import { SERIES_TAG, seriesTag } from "./rules.ts";

export const cachedSeriesList = unstable_cache(() => listPublicSeries(publicDb), ["series"], { tags: [SERIES_TAG] });

export const cachedHomeDirectory = unstable_cache(() => findHomeDirectory(publicDb), ["home-directory"], {
  tags: [SERIES_TAG, INSTITUTIONS_TAG],
});

export const cachedSeries = (slug: string) =>
  unstable_cache(() => findPublicSeries(publicDb, slug), ["series", slug], { tags: [SERIES_TAG, seriesTag(slug)] })();
