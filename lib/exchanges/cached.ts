import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findHomeDirectory, findPublicSeries, listPublicSeries } from "./public.ts";

export const cachedHomeDirectory = cache(() => findHomeDirectory(publicDb));

export const cachedSeriesList = cache(() => listPublicSeries(publicDb));

export const cachedSeries = cache((slug: string) => findPublicSeries(publicDb, slug));
