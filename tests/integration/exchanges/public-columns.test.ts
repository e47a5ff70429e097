import { expect, test } from "vitest";
import { findPublicBase, listPublicBasesOf } from "@/lib/bases/public.ts";
import { listPublicOutcomes } from "@/lib/commitments/public.ts";
import { findExchangeFilters, listPublicExchanges } from "@/lib/exchanges/listing/public.ts";
import { findPublicSeries, listPublicSeries } from "@/lib/exchanges/public.ts";
import { findPublicExchange } from "@/lib/exchanges/record-page/public.ts";
import { findPublicInstitution, listPublicInstitutions } from "@/lib/institutions/public.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "@/lib/reports/public.ts";
import { listPublicAddresses } from "@/lib/reports/sitemap/public.ts";
import { listed, PUBLIC_COLUMNS } from "./record-columns.ts";
import { columnsOf, columnsRead, columnsSelected, TABLES } from "./record-tables.ts";

const publicReads = {
  findExchangeFilters: () => findExchangeFilters(publicDb),
  findPublicBase: () => findPublicBase(publicDb, "none"),
  findPublicExchange: () => findPublicExchange(publicDb, "none"),
  findPublicInstitution: () => findPublicInstitution(publicDb, { slug: "none", now: new Date() }),
  findPublicReport: () => findPublicReport(publicDb, "none"),
  findPublicReportOfExchange: () => findPublicReportOfExchange(publicDb, "none"),
  findPublicSeries: () => findPublicSeries(publicDb, "none"),
  listLatestReports: () => listLatestReports(publicDb, 1),
  listPublicAddresses: () => listPublicAddresses(publicDb),
  listPublicBasesOf: () => listPublicBasesOf(publicDb, "none"),
  listPublicExchanges: () => listPublicExchanges(publicDb, {}, null),
  listPublicInstitutions: () => listPublicInstitutions(publicDb),
  listPublicOutcomes: () => listPublicOutcomes(publicDb, "none"),
  listPublicSeries: () => listPublicSeries(publicDb),
};

test("every column of a record is listed as public or private", async () => {
  const tables = [...TABLES.copied, ...TABLES.leftBehind];
  expect(listed(PUBLIC_COLUMNS), "answer for a new column in PUBLIC_COLUMNS of record-columns.ts").toEqual(
    await columnsOf(tables),
  );
});

test("public reads select the public columns and no others", async () => {
  const taken = await columnsRead(async () => {
    for (const ask of Object.values(publicReads)) await ask();
  });
  expect(taken.filter((column) => (column.split(".")[0] ?? "") in PUBLIC_COLUMNS)).toEqual(
    listed(PUBLIC_COLUMNS, "public", "key"),
  );
});

test("every public read is tried here", () => {
  const files = import.meta.glob<Record<string, unknown>>("../../../lib/**/public.ts", { eager: true });
  const reads = Object.values(files).flatMap((file) =>
    Object.keys(file).filter((name) => /^(find|list|count)/.test(name)),
  );
  expect(reads.sort()).toEqual(Object.keys(publicReads));
});

test("a private column that is selected would be seen", () => {
  const statement = `SELECT "t0"."code", "Exchange_parties"."__prisma_data__" AS "parties" FROM "public"."Exchange" AS "t0"
    LEFT JOIN LATERAL (SELECT JSONB_BUILD_OBJECT('fileNumber', "t2"."fileNumber", 'x', "t3"."__prisma_data__") FROM
    (SELECT "t1".* FROM "public"."ExchangeParty" AS "t1" WHERE "t0"."id" = "t1"."exchangeId" /* root select */) AS "t2")`;
  expect(columnsSelected(statement)).toEqual(["Exchange.code", "ExchangeParty.fileNumber"]);
});
