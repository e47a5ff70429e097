import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findHomeDirectory, findPublicSeries, listPublicSeries } from "./public.ts";

/** What the home page names: the open institutions, and the first series. */
export const cachedHomeDirectory = cache(() => findHomeDirectory(publicDb));

/** The series of exchanges. */
export const cachedSeriesList = cache(() => listPublicSeries(publicDb));

/** One series of exchanges; null where there is none. */
export const cachedSeries = cache((slug: string) => findPublicSeries(publicDb, slug));
