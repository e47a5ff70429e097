import pg from "pg";
import { expect, test, vi } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";
import { filesBelow } from "@/tests/unit/architecture/source-tree.ts";

await switchToOwnDatabase("told");
const { seed } = await import("@/prisma/seed/seed.ts");
const { publicDb } = await import("@/lib/platform/db.ts");
await seed({ set: "sample" });

const EXCHANGES = ["EX-2025-001"];
const one = (...values: readonly unknown[]) => values.map((value) => [value]);
/** What public pages ask, with every argument that is tried. */
const QUESTIONS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  cachedBasesOf: one("hip", "gtc"),
  cachedBase: one("iron-man-spirit"),
  cachedOutcomes: one(...EXCHANGES),
  cachedSeriesList: [[]],
  cachedSeries: one("south-north"),
  cachedExchangeFilters: [[]],
  cachedExchangeList: [
    [{}],
    [{ base: "iron-man-spirit" }],
    [{ school: { institution: "hip", unit: "marxism" } }],
    [{ direction: { host: "hip", guest: "gtc" } }],
    [{ series: "south-north" }],
  ],
  cachedExchange: one(...EXCHANGES),
  cachedInstitutions: [[]],
  cachedInstitution: one("hip", "gtc"),
  cachedReport: one("2025-12-05-harbin"),
  cachedReportOfExchange: one(...EXCHANGES),
  cachedLatestReports: one(6),
  cachedPublicCover: [],
  cachedSitemap: [[]],
};

/** The names that stand after FROM or JOIN in a statement, as Prisma and as people write them. */
const namesIn = (sql: string): string[] =>
  [...sql.matchAll(/\b(?:FROM|JOIN)\s+(?:"public"\.)?"(\w+)"/g)].map(([, table]) => table ?? "");

test("every table that a public page reads tells readers of its changes, and no other does", async () => {
  const samples = await publicDb.exchange.findMany({ select: { code: true, report: { select: { slug: true } } } });
  const cover = await publicDb.media.findFirst({ select: { id: true } });
  const read = new Set<string>();
  const query = vi.spyOn(pg.Client.prototype, "query");
  const asked: string[] = [];
  for (const file of filesBelow("lib").filter((each) => each.endsWith("/cached.ts"))) {
    const questions = (await import(/* @vite-ignore */ `@/${file}`)) as Record<
      string,
      (...input: unknown[]) => Promise<unknown>
    >;
    for (const [name, ask] of Object.entries(questions)) {
      asked.push(name);
      const more = {
        cachedExchange: samples.map(({ code }) => [code]),
        cachedOutcomes: samples.map(({ code }) => [code]),
        cachedReport: samples.map(({ report }) => [report?.slug ?? "none"]),
        cachedPublicCover: [[cover?.id ?? "00000000-0000-0000-0000-000000000000"]],
      }[name];
      for (const input of [...(QUESTIONS[name] ?? []), ...(more ?? [])]) await ask(...input);
    }
  }
  for (const [statement] of query.mock.calls as unknown as [string | { text: string }][]) {
    for (const table of namesIn(typeof statement === "string" ? statement : statement.text)) read.add(table);
  }
  query.mockRestore();
  expect(asked.sort()).toEqual(Object.keys(QUESTIONS).sort());

  const told = await publicDb.$queryRaw<{ table: string }[]>`
    SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgfoid = 'app.tell_readers'::regproc`;
  // "extract(year FROM …)" names a column
  read.delete("firstDay");
  expect(told.map(({ table }) => table.replaceAll('"', "")).sort()).toEqual([...read].sort());
});
