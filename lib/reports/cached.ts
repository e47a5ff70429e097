import "server-only";
import { unstable_cache } from "next/cache";
import { EXCHANGES_TAG, exchangeTag, SERIES_TAG } from "@/lib/exchanges/rules.ts";
import { INSTITUTIONS_TAG } from "@/lib/institutions/rules.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "./public.ts";
import { REPORTS_TAG, reportTag } from "./rules.ts";

export const cachedReport = (slug: string) =>
  unstable_cache(() => findPublicReport(publicDb, slug), ["report", slug], {
    tags: [reportTag(slug), EXCHANGES_TAG, INSTITUTIONS_TAG, SERIES_TAG],
  })();

export const cachedReportOfExchange = (exchangeCode: string) =>
  unstable_cache(() => findPublicReportOfExchange(publicDb, exchangeCode), ["report-of-exchange", exchangeCode], {
    tags: [exchangeTag(exchangeCode), INSTITUTIONS_TAG, SERIES_TAG],
  })();

export const cachedLatestReports = (limit: number) =>
  unstable_cache(() => listLatestReports(publicDb, limit), ["latest-reports", String(limit)], {
    tags: [REPORTS_TAG, EXCHANGES_TAG, INSTITUTIONS_TAG, SERIES_TAG],
  })();
