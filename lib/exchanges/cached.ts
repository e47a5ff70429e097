import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicSeries, listPublicSeries } from "./public.ts";

export const cachedSeriesList = cache(() => listPublicSeries(publicDb));

export const cachedSeries = cache((slug: string) => findPublicSeries(publicDb, slug));
