import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { partyOrder } from "./queries.ts";
import { type DateNote, type ExchangeKind, type HeldStatus, heldStatuses, wasHeld } from "./rules.ts";

/** A public exchange as other pages mention it: its days, host and guests, and whether the first day is inferred. */
export type ExchangeMention = {
  code: string;
  kind: ExchangeKind;
  title: Localized;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  dateNote: DateNote | null;
  place: Localized | null;
  status: HeldStatus;
  isSample: boolean;
  host: InstitutionMention;
  guests: InstitutionMention[];
  series: { slug: string; name: Localized } | null;
};

/**
 * An exchange is public exactly while it is held and its report is published in at least one language.
 * @source docs/architecture.md, "What the public sees"
 */
export const visibleToPublic = {
  status: { in: [...heldStatuses] },
  report: { translations: { some: { status: "PUBLISHED" } } },
} satisfies Prisma.ExchangeWhereInput;

export const exchangeMention = {
  code: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  firstDay: true,
  lastDay: true,
  dateNote: true,
  placeZh: true,
  placeEn: true,
  status: true,
  isSample: true,
  series: { select: { slug: true, nameZh: true, nameEn: true } },
  parties: {
    orderBy: partyOrder,
    select: { role: true, institution: { select: institutionMention } },
  },
} satisfies Prisma.ExchangeSelect;

type MentionRow = Prisma.ExchangeGetPayload<{ select: typeof exchangeMention }>;

export function toExchangeMention(row: MentionRow): ExchangeMention {
  const host = row.parties.find((party) => party.role === "HOST");
  if (!host) throw new Error(`exchange ${row.code} has no host`);
  if (!wasHeld(row.status)) throw new Error(`exchange ${row.code} is ${row.status} and was asked for as public`);
  return {
    code: row.code,
    kind: row.kind,
    title: { zh: row.titleZh, en: row.titleEn, provisional: [] },
    firstDay: calendarDayOf(row.firstDay),
    lastDay: calendarDayOf(row.lastDay),
    dateNote: row.dateNote,
    place: labelOrNull(row.placeZh, row.placeEn),
    status: row.status,
    isSample: row.isSample,
    host: toInstitutionMention(host.institution),
    guests: row.parties
      .filter((party) => party.role === "GUEST")
      .map(({ institution }) => toInstitutionMention(institution)),
    series: row.series && { slug: row.series.slug, name: nameOf(row.series) },
  };
}

const MAX_SERIES = 100;

/** A series of exchanges. */
export type PublicSeries = { slug: string; name: Localized; description: Localized | null; isSample: boolean };

const seriesSelect = {
  slug: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  isSample: true,
} satisfies Prisma.ExchangeSeriesSelect;

type SeriesRow = Prisma.ExchangeSeriesGetPayload<{ select: typeof seriesSelect }>;

function toPublicSeries(row: SeriesRow): PublicSeries {
  return {
    slug: row.slug,
    name: nameOf(row),
    description: labelOrNull(row.descriptionZh, row.descriptionEn),
    isSample: row.isSample,
  };
}

/** The series, real ones before sample ones, then by code; at most 100. */
export async function listPublicSeries(reader: ReadTx): Promise<PublicSeries[]> {
  const rows = await reader.exchangeSeries.findMany({
    orderBy: [{ isSample: "asc" }, { code: "asc" }],
    take: MAX_SERIES,
    select: seriesSelect,
  });
  return rows.map(toPublicSeries);
}

/** One series; null when there is none. */
export async function findPublicSeries(reader: ReadTx, slug: string): Promise<PublicSeries | null> {
  const row = await reader.exchangeSeries.findUnique({ where: { slug }, select: seriesSelect });
  return row && toPublicSeries(row);
}
