import "server-only";
import { type BaseMention, toBaseMention } from "@/lib/bases/queries.ts";
import { cursorText, type ExchangeCursor, type ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { type InstitutionMention, toInstitutionMention, toUnitMention } from "@/lib/institutions/queries.ts";
import type { UnitMention } from "@/lib/institutions/rules.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type ExchangeMention, exchangeMention } from "../views/schema.ts";

/** The values that public exchanges can be filtered by; each count is of public exchanges and at least 1. */
export type ExchangeFilters = {
  /** newest first */
  years: { year: number; count: number }[];
  institutions: { institution: InstitutionMention; count: number }[];
  schools: { school: UnitMention; count: number }[];
  bases: { base: BaseMention; count: number }[];
  directions: { host: InstitutionMention; guest: InstitutionMention; count: number }[];
};

type InstitutionRow = Parameters<typeof toInstitutionMention>[0];
type UnitRow = Parameters<typeof toUnitMention>[0];
type BaseRow = Parameters<typeof toBaseMention>[0];

/** One value and how many public exchanges have it. The rows are of the published views, as JSON. */
type Sum = { count: number } & (
  | { kind: "year"; year: number }
  | { kind: "institution"; first: InstitutionRow }
  | { kind: "school"; first: UnitRow }
  | { kind: "base"; first: BaseRow }
  | { kind: "direction"; first: InstitutionRow; second: InstitutionRow }
);

/** The years, institutions, schools, bases and directions that occur in public exchanges, in one statement. */
export async function findExchangeFilters(reader: ReadTx): Promise<ExchangeFilters> {
  const filters: ExchangeFilters = { years: [], institutions: [], schools: [], bases: [], directions: [] };
  for (const sum of await sumsOf(reader)) {
    const { count } = sum;
    if (sum.kind === "year") filters.years.push({ year: sum.year, count });
    else if (sum.kind === "institution")
      filters.institutions.push({ institution: toInstitutionMention(sum.first), count });
    else if (sum.kind === "school") filters.schools.push({ school: toUnitMention(sum.first), count });
    else if (sum.kind === "base") filters.bases.push({ base: toBaseMention(sum.first), count });
    else {
      const [host, guest] = [toInstitutionMention(sum.first), toInstitutionMention(sum.second)];
      filters.directions.push({ host, guest, count });
    }
  }
  return filters;
}

const sumsOf = (reader: ReadTx) => reader.$queryRaw<Sum[]>`
  WITH place AS (
    SELECT "id", "slug", to_jsonb(institution) AS "row" FROM "PublishedInstitution" institution WHERE "kind" = 'COLLEGE'
  ), sums AS (
    SELECT 'year' AS kind, "year"::int AS year, NULL::uuid AS first, NULL::uuid AS second, count(*)::int AS count
    FROM "Publication" GROUP BY "year"
    UNION ALL
    SELECT 'institution', NULL, "institutionId", NULL, count(*)::int FROM "PublicationParty" GROUP BY "institutionId"
    UNION ALL
    SELECT 'school', NULL, "unitId", NULL, count(*)::int FROM "PublicationUnit" GROUP BY "unitId"
    UNION ALL
    SELECT 'base', NULL, "baseId", NULL, count(*)::int FROM "PublicationBase" GROUP BY "baseId"
    UNION ALL
    SELECT 'direction', NULL, host."institutionId", guest."institutionId", count(*)::int
    FROM "PublicationParty" host
    JOIN "PublicationParty" guest ON guest."publicationId" = host."publicationId" AND guest."role" = 'GUEST'
    WHERE host."role" = 'HOST' GROUP BY host."institutionId", guest."institutionId"
  ),
  -- Each view is read once for all of its rows: asked row by row, it looks for its college's publications each time.
  unit AS MATERIALIZED (
    SELECT unit."id", to_jsonb(unit) || jsonb_build_object('institution', jsonb_build_object('slug', place."slug")) AS "row"
    FROM "PublishedUnit" unit JOIN place ON place."id" = unit."institutionId"
    WHERE unit."id" IN (SELECT "unitId" FROM "PublicationUnit")
  ), base AS MATERIALIZED (
    SELECT base."id", to_jsonb(base) || jsonb_build_object('institution', jsonb_build_object('slug', place."slug")) AS "row"
    FROM "PublishedBase" base JOIN place ON place."id" = base."institutionId"
    WHERE base."id" IN (SELECT "baseId" FROM "PublicationBase")
  )
  SELECT sums.kind, sums.year, sums.count, other."row" AS second,
    CASE sums.kind WHEN 'school' THEN unit."row" WHEN 'base' THEN base."row" ELSE place."row" END AS first
  FROM sums
  LEFT JOIN place ON place."id" = sums.first
  LEFT JOIN unit ON sums.kind = 'school' AND unit."id" = sums.first
  LEFT JOIN base ON sums.kind = 'base' AND base."id" = sums.first
  LEFT JOIN place other ON other."id" = sums.second
  -- a group is no college to choose
  WHERE sums.kind NOT IN ('institution', 'direction') OR (
    place."id" IS NOT NULL AND (sums.second IS NULL OR other."id" IS NOT NULL))
  ORDER BY sums.kind, sums.year DESC, sums.count DESC, sums.first, sums.second`;

const nameColumns = { nameZh: true, nameEn: true };

/**
 * The name of the college, the school or the series that a filter names, of one that names nothing else.
 * @returns null where it names none, or none that readers know of
 */
export async function findFilterName(
  reader: ReadTx,
  { institution: slug, school, series }: ExchangeFilter,
): Promise<Localized | null> {
  let found: { nameZh: string | null; nameEn: string | null } | null = null;
  if (slug !== undefined) {
    found = await reader.publishedInstitution.findFirst({ where: { slug, kind: "COLLEGE" }, select: nameColumns });
  } else if (school !== undefined) {
    const where = { code: school.unit, institution: { slug: school.institution } };
    found = await reader.publishedUnit.findFirst({ where, select: nameColumns });
  } else if (series !== undefined) {
    found = await reader.publishedSeries.findUnique({ where: { slug: series }, select: nameColumns });
  }
  return found && localized(found.nameZh, found.nameEn);
}

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
  mention: true,
  report: { select: { slug: true, texts: { select: { locale: true } } } },
} satisfies Prisma.PublicationSelect;

type ItemRow = Prisma.PublicationGetPayload<{ select: typeof itemSelect }>;

/** One page of the public exchanges that fit the filter, newest first; equal days by code, higher first. */
export async function listPublicExchanges(
  reader: ReadTx,
  filter: ExchangeFilter,
  after: ExchangeCursor | null,
): Promise<ExchangePage> {
  const rows = await reader.publication.findMany({
    where: { AND: [...fits(filter), ...(after ? [olderThan(after)] : [])] },
    orderBy: [{ firstDay: "desc" }, { code: "desc" }],
    take: PAGE_SIZE + 1,
    relationLoadStrategy: "join",
    select: itemSelect,
  });
  const items = rows.slice(0, PAGE_SIZE).map(toExchangeItem);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE_SIZE && last ? cursorText(last) : null };
}

function toExchangeItem({ mention: stored, report }: ItemRow): ExchangeItem {
  const mention = exchangeMention.parse(stored);
  if (!report) throw new Error(`exchange ${mention.code} is public without a report`);
  const languages = locales.filter((locale) => report.texts.some((text) => text.locale === locale));
  return { ...mention, report: { slug: report.slug, languages } };
}

const olderThan = ({ firstDay, code }: ExchangeCursor): Prisma.PublicationWhereInput => ({
  firstDay: { lte: dateOf(firstDay) },
  OR: [{ firstDay: { lt: dateOf(firstDay) } }, { code: { lt: code } }],
});

/** The conditions that a publication meets which fits a filter. */
export function fits(filter: ExchangeFilter): Prisma.PublicationWhereInput[] {
  const { year, institution, school, base, direction, series } = filter;
  const conditions: Prisma.PublicationWhereInput[] = [];
  if (year !== undefined) conditions.push({ year });
  if (institution !== undefined) conditions.push({ parties: { some: { published: { slug: institution } } } });
  if (school !== undefined) {
    const published = { code: school.unit, institution: { slug: school.institution } };
    conditions.push({ units: { some: { published } } });
  }
  if (base !== undefined) conditions.push({ bases: { some: { published: { slug: base } } } });
  if (direction !== undefined) {
    conditions.push(
      { parties: { some: { role: "HOST", published: { slug: direction.host } } } },
      { parties: { some: { role: "GUEST", published: { slug: direction.guest } } } },
    );
  }
  if (series !== undefined) conditions.push({ published: { slug: series } });
  return conditions;
}
