import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findPublicBase, findPublicCollege } from "@/lib/bases/public.ts";
import { findHomeDirectory, findPublicSeries, listPublicSeries } from "@/lib/exchanges/public.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicCover } from "@/lib/reports/covers/public.ts";
import { findFeed } from "@/lib/reports/feeds/public.ts";
import { findReportNeighbours } from "@/lib/reports/neighbours/public.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "@/lib/reports/public.ts";
import { listAddressesOfPart, listPublicAddresses, listSitemapParts } from "@/lib/reports/sitemap/public.ts";
import { findCalendar } from "@/lib/revisions/calendars/public.ts";
import { findExchangeFilters, findFilterName, listPublicExchanges } from "@/lib/revisions/listing/public.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { findsAnything, listFoundYears } from "@/lib/search/published/public.ts";
import { listed, PUBLIC_COLUMNS } from "./record-columns.ts";
import { columnsOf, TABLES } from "./record-tables.ts";

const publicReads = {
  findCalendar: () => findCalendar(publicDb, { kind: "all" }),
  findExchangeFilters: () => findExchangeFilters(publicDb),
  findFeed: () => findFeed(publicDb, { kind: "all" }, "zh"),
  findFilterName: () => findFilterName(publicDb, {}),
  findHomeDirectory: () => findHomeDirectory(publicDb),
  findPublicBase: () => findPublicBase(publicDb, "none"),
  findPublicCollege: () => findPublicCollege(publicDb, { slug: "none", now: new Date() }),
  findPublicCover: () => findPublicCover(publicDb, randomUUID()),
  findPublicExchange: () => findPublicExchange(publicDb, "none"),
  findPublicReport: () => findPublicReport(publicDb, "none"),
  findPublicReportOfExchange: () => findPublicReportOfExchange(publicDb, "none"),
  findPublicSeries: () => findPublicSeries(publicDb, "none"),
  findReportNeighbours: () => findReportNeighbours(publicDb, "none"),
  findsAnything: () => findsAnything(publicDb, { typed: "none", filter: {} }),
  listAddressesOfPart: () => listAddressesOfPart(publicDb, { kind: "report", number: 1 }),
  listFoundYears: () => listFoundYears(publicDb),
  listLatestReports: () => listLatestReports(publicDb, 1),
  listPublicAddresses: () => listPublicAddresses(publicDb),
  listPublicExchanges: () => listPublicExchanges(publicDb, {}, null),
  listPublicInstitutions: () => listPublicInstitutions(publicDb),
  listPublicSeries: () => listPublicSeries(publicDb),
  listSitemapParts: () => listSitemapParts(publicDb),
};

test("every column of a record is listed as public or private", async () => {
  const tables = [...TABLES.copied, ...TABLES.leftBehind];
  expect(listed(PUBLIC_COLUMNS), "answer for a new column in PUBLIC_COLUMNS of record-columns.ts").toEqual(
    await columnsOf(tables),
  );
});

test("every public read is allowed to the role of guests", async () => {
  for (const [name, ask] of Object.entries(publicReads)) await expect(ask(), name).resolves.toBeDefined();
});

test("every public read is tried here", () => {
  const files = import.meta.glob<Record<string, unknown>>("../../../lib/**/public.ts", { eager: true });
  const reads = Object.values(files).flatMap((file) =>
    Object.keys(file).filter((name) => /^(find|list|count)/.test(name)),
  );
  expect(reads.sort()).toEqual(Object.keys(publicReads));
});
