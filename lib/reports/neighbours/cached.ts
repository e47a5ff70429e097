import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findReportNeighbours } from "./public.ts";

/** What stands around a report: before, after, and related to it. */
export const cachedReportNeighbours = cache((slug: string) => findReportNeighbours(publicDb, slug));
