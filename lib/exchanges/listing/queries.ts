import "server-only";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ExchangeMention, exchangeMention, toExchangeMention, visibleToPublic } from "../queries.ts";
import { cursorText, type ExchangeCursor, type ExchangeFilter } from "./schema.ts";

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
