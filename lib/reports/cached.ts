import "server-only";
import { cache } from "react";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "./public.ts";

/** A report with its published texts; null where there is none or it is not public. */
export const cachedReport = cache((slug: string) => findPublicReport(publicDb, slug));

/** The report of an exchange, with the titles of its published texts; null where there is none or it is not public. */
export const cachedReportOfExchange = cache((exchangeCode: string) =>
  findPublicReportOfExchange(publicDb, exchangeCode),
);

/** The reports that were published last. */
export const cachedLatestReports = cache((limit: number) => listLatestReports(publicDb, limit));
