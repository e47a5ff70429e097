import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "./public.ts";

export const cachedReport = cache((slug: string) => findPublicReport(publicDb, slug));

export const cachedReportOfExchange = cache((exchangeCode: string) =>
  findPublicReportOfExchange(publicDb, exchangeCode),
);

export const cachedLatestReports = cache((limit: number) => listLatestReports(publicDb, limit));
