import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { type Sql, sql } from "@/lib/platform/sql.ts";
import { type PublicAddress, plainPages, THINGS_IN_PART } from "./rules.ts";
import type { AddressKind, SitemapPart } from "./schema.ts";

type Thing = Exclude<AddressKind, "page">;
type AddressRow = { kind: Thing; key: string; languages: string[] | null; at: string };

/** Things of each kind with the instant of their last showing, by what an index has in this order. */
const SOURCES: Readonly<Record<Thing, Sql>> = {
  exchange: sql`
    SELECT "id", "code" AS key, NULL::text[] AS languages, "shownAt" AS at FROM "Publication"`,
  // the page of a report shows the days and the sides of its exchange too
  report: sql`
    SELECT report."id", report."slug" AS key, text.languages, greatest(text.at, publication."shownAt") AS at
    FROM "PublishedReport" report
    CROSS JOIN LATERAL (
      SELECT array_agg("locale") AS languages, max("changedAt") AS at FROM "PublishedText" WHERE "reportId" = report."id"
    ) text
    LEFT JOIN "Publication" publication ON publication."exchangeId" = report."exchangeId"`,
  institution: sql`
    SELECT "id", "slug" AS key, NULL::text[] AS languages, "updatedAt" AS at FROM "PublishedInstitution"
    WHERE "kind" = 'COLLEGE'`,
  base: sql`
    SELECT "id", "slug" AS key, NULL::text[] AS languages, "updatedAt" AS at FROM "PublishedBase"`,
  series: sql`
    SELECT "id", "slug" AS key, NULL::text[] AS languages, "updatedAt" AS at FROM "PublishedSeries"`,
};
const things = Object.keys(SOURCES) as Thing[];

/** One statement of those of each kind. */
const ofEachKind = (rowsOf: (kind: Thing) => Sql): Sql =>
  things.map(rowsOf).reduce((before, rows) => sql`${before} UNION ALL ${rows}`);

/** The rows of one kind from an offset on. */
const page = (kind: Thing, { offset, limit }: { offset: number; limit: number }) => sql`
  SELECT ${kind} AS kind, key, languages, to_jsonb(at) #>> '{}' AS at
  FROM (${SOURCES[kind]} ORDER BY 1 OFFSET ${offset} LIMIT ${limit}) thing`;

function toAddress({ kind, key, languages, at }: AddressRow): PublicAddress {
  return {
    kind,
    key,
    languages: locales.filter((locale) => languages === null || languages.includes(locale)),
    lastModified: new Date(at).toISOString(),
  };
}

/** The public addresses, in one statement: all of them, or so many that one file cannot have them. */
export async function listPublicAddresses(reader: ReadTx): Promise<PublicAddress[]> {
  const limit = THINGS_IN_PART * locales.length + 1;
  const rows = await reader.$queryRaw<AddressRow[]>(ofEachKind((kind) => page(kind, { offset: 0, limit })));
  return [...plainPages, ...rows.map(toAddress)];
}

/** The addresses of one part of the sitemap, oldest things first; none where there is no such part. */
export async function listAddressesOfPart(reader: ReadTx, { kind, number }: SitemapPart): Promise<PublicAddress[]> {
  if (kind === "page") return number === 1 ? [...plainPages] : [];
  const offset = (number - 1) * THINGS_IN_PART;
  return (await reader.$queryRaw<AddressRow[]>(page(kind, { offset, limit: THINGS_IN_PART }))).map(toAddress);
}

/** The parts of the sitemap, in one statement, each with the instant of the last showing in it. */
export async function listSitemapParts(reader: ReadTx): Promise<(SitemapPart & { lastModified: string | null })[]> {
  const sums = ofEachKind(
    (kind) => sql`
      SELECT ${kind} AS kind, number, to_jsonb(max(at)) #>> '{}' AS at FROM (
        SELECT ((row_number() OVER (ORDER BY thing."id") - 1) / ${THINGS_IN_PART})::int + 1 AS number, at
        FROM (${SOURCES[kind]}) thing
      ) numbered GROUP BY number`,
  );
  const rows = await reader.$queryRaw<{ kind: Thing; number: number; at: string }[]>(
    sql`SELECT * FROM (${sums}) part ORDER BY kind, number`,
  );
  const parts = rows.map(({ kind, number, at }) => ({ kind, number, lastModified: new Date(at).toISOString() }));
  return [{ kind: "page", number: 1, lastModified: null }, ...parts];
}
