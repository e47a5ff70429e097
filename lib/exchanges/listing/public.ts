import "server-only";
import { type BaseMention, baseMention, toBaseMention } from "@/lib/bases/queries.ts";
import { toUnitMention, type UnitMention, unitMention } from "@/lib/institutions/public.ts";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ExchangeMention, exchangeMention, toExchangeMention, visibleToPublic } from "../public.ts";
import { cursorText, type ExchangeCursor, type ExchangeFilter } from "./schema.ts";

/** The values that public exchanges can be filtered by; each count is of public exchanges and at least 1. */
export type ExchangeFilters = {
  /** newest first */
  years: { year: number; count: number }[];
  institutions: { institution: InstitutionMention; count: number }[];
  schools: { school: UnitMention; count: number }[];
  bases: { base: BaseMention; count: number }[];
  directions: { host: InstitutionMention; guest: InstitutionMention; count: number }[];
};

type Sum = { kind: string; year: number | null; first: string | null; second: string | null; count: number };

/**
 * The years, institutions, schools, bases and directions that occur in public exchanges.
 * The `visible` part of the SQL equals `visibleToPublic`; a test compares the two.
 */
export async function findExchangeFilters(reader: ReadTx): Promise<ExchangeFilters> {
  const sums = await sumsOf(reader);
  const of = (kind: string) => sums.filter((sum) => sum.kind === kind);
  const keys = (...kinds: string[]) => [
    ...new Set(kinds.flatMap(of).flatMap(({ first, second }) => [first, second].filter((key) => key !== null))),
  ];
  const [institutions, schools, bases] = [
    await reader.institution.findMany({
      where: { id: { in: keys("institution", "direction") } },
      select: { id: true, ...institutionMention },
    }),
    await reader.unit.findMany({ where: { id: { in: keys("school") } }, select: { id: true, ...unitMention } }),
    await reader.practiceBase.findMany({
      where: { id: { in: keys("base") } },
      select: { id: true, ...baseMention },
    }),
  ];
  const institution = lookup(institutions, toInstitutionMention);
  const school = lookup(schools, toUnitMention);
  const base = lookup(bases, toBaseMention);
  return {
    years: of("year").map(({ year, count }) => ({ year: year ?? 0, count })),
    institutions: of("institution").map(({ first, count }) => ({ institution: institution(first), count })),
    schools: of("school").map(({ first, count }) => ({ school: school(first), count })),
    bases: of("base").map(({ first, count }) => ({ base: base(first), count })),
    directions: of("direction").map(({ first, second, count }) => ({
      host: institution(first),
      guest: institution(second),
      count,
    })),
  };
}

function lookup<Row extends { id: string }, Mention>(rows: Row[], toMention: (row: Row) => Mention) {
  const byId = new Map(rows.map((row) => [row.id, toMention(row)]));
  return (id: string | null): Mention => {
    const mention = id === null ? undefined : byId.get(id);
    if (mention === undefined) throw new Error("a sum names a row that is not there");
    return mention;
  };
}

const sumsOf = (reader: ReadTx) => reader.$queryRaw<Sum[]>`
  WITH visible AS (
    SELECT e."id", e."firstDay"
    FROM "Exchange" e
    WHERE e."status" IN ('HELD', 'RECORDED', 'AGREED')
      AND EXISTS (
        SELECT FROM "Report" r JOIN "ReportTranslation" t ON t."reportId" = r."id"
        WHERE r."exchangeId" = e."id" AND t."status" = 'PUBLISHED'
      )
  ), schools AS (
    SELECT g."exchangeId", p."hostUnitId" AS "unitId" FROM "Pairing" p JOIN "DiscussionGroup" g ON g."id" = p."groupId"
    WHERE g."status" <> 'CANCELLED'
    UNION
    SELECT g."exchangeId", p."guestUnitId" FROM "Pairing" p JOIN "DiscussionGroup" g ON g."id" = p."groupId"
    WHERE g."status" <> 'CANCELLED'
  ), sums AS (
    SELECT 'year' AS kind, extract(year FROM "firstDay")::int AS year, NULL::uuid AS first, NULL::uuid AS second,
           count(*)::int AS count
    FROM visible GROUP BY 2
    UNION ALL
    SELECT 'institution', NULL, p."institutionId", NULL, count(*)::int
    FROM visible v JOIN "ExchangeParty" p ON p."exchangeId" = v."id" GROUP BY 3
    UNION ALL
    SELECT 'school', NULL, s."unitId", NULL, count(*)::int
    FROM visible v JOIN schools s ON s."exchangeId" = v."id" GROUP BY 3
    UNION ALL
    SELECT 'base', NULL, x."baseId", NULL, count(DISTINCT v."id")::int
    FROM visible v
    JOIN "ItineraryItem" i ON i."exchangeId" = v."id" AND i."status" <> 'CANCELLED'
    JOIN "Visit" x ON x."itemId" = i."id" GROUP BY 3
    UNION ALL
    SELECT 'direction', NULL, h."institutionId", g."institutionId", count(*)::int
    FROM visible v
    JOIN "ExchangeParty" h ON h."exchangeId" = v."id" AND h."role" = 'HOST'
    JOIN "ExchangeParty" g ON g."exchangeId" = v."id" AND g."role" = 'GUEST' GROUP BY 3, 4
  )
  SELECT kind, year, first, second, count FROM sums
  ORDER BY kind, year DESC, count DESC, first, second`;

/** Exchanges on one page of a list. */
export const PAGE_SIZE = 10;

/** An exchange in a list, with the languages in which its report can be read. */
export type ExchangeItem = ExchangeMention & { report: { slug: string; languages: Locale[] } };

export type ExchangePage = {
  /** newest first, at most 10 */
  items: ExchangeItem[];
  /** the cursor of the next, older page; null on the last one */
  next: string | null;
};

const itemSelect = {
  ...exchangeMention,
  report: {
    select: { slug: true, translations: { where: { status: "PUBLISHED" }, select: { locale: true } } },
  },
} satisfies Prisma.ExchangeSelect;

type ItemRow = Prisma.ExchangeGetPayload<{ select: typeof itemSelect }>;

/** One page of the public exchanges that fit the filter, newest first; equal days by code, higher first. */
export async function listPublicExchanges(
  reader: ReadTx,
  filter: ExchangeFilter,
  after: ExchangeCursor | null,
): Promise<ExchangePage> {
  const rows = await reader.exchange.findMany({
    where: { AND: [visibleToPublic, ...conditionsOf(filter), ...(after ? [olderThan(after)] : [])] },
    orderBy: [{ firstDay: "desc" }, { code: "desc" }],
    take: PAGE_SIZE + 1,
    select: itemSelect,
  });
  const items = rows.slice(0, PAGE_SIZE).map(toExchangeItem);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? cursorText(last) : null };
}

function toExchangeItem(row: ItemRow): ExchangeItem {
  if (!row.report) throw new Error(`exchange ${row.code} is public without a report`);
  const published = row.report.translations.map((translation) => translation.locale);
  return {
    ...toExchangeMention(row),
    report: { slug: row.report.slug, languages: locales.filter((locale) => published.includes(locale)) },
  };
}

const olderThan = ({ firstDay, code }: ExchangeCursor): Prisma.ExchangeWhereInput => ({
  firstDay: { lte: dateOf(firstDay) },
  OR: [{ firstDay: { lt: dateOf(firstDay) } }, { code: { lt: code } }],
});

function conditionsOf(filter: ExchangeFilter): Prisma.ExchangeWhereInput[] {
  const { year, institution, school, base, direction, series } = filter;
  const conditions: Prisma.ExchangeWhereInput[] = [];
  if (year !== undefined) conditions.push(inYear(year));
  if (institution !== undefined) conditions.push({ parties: { some: { institution: { slug: institution } } } });
  if (school !== undefined) conditions.push(withSchool(school));
  if (base !== undefined) {
    conditions.push({ items: { some: { status: { not: "CANCELLED" }, visit: { base: { slug: base } } } } });
  }
  if (direction !== undefined) {
    conditions.push(
      { parties: { some: { role: "HOST", institution: { slug: direction.host } } } },
      { parties: { some: { role: "GUEST", institution: { slug: direction.guest } } } },
    );
  }
  if (series !== undefined) conditions.push({ series: { slug: series } });
  return conditions;
}

const inYear = (year: number): Prisma.ExchangeWhereInput => ({
  firstDay: { gte: dateOf(calendarDay(`${year}-01-01`)), lte: dateOf(calendarDay(`${year}-12-31`)) },
});

function withSchool({ institution, unit }: { institution: string; unit: string }): Prisma.ExchangeWhereInput {
  const school = { code: unit, institution: { slug: institution } };
  return {
    groups: {
      some: {
        status: { not: "CANCELLED" },
        pairings: { some: { OR: [{ hostUnit: school }, { guestUnit: school }] } },
      },
    },
  };
}
