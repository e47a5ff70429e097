import "server-only";
import { type BaseMention, baseMention, toBaseMention } from "@/lib/bases/queries.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { itemColumns } from "./queries.ts";
import { type ItineraryItemKind, MAX_ITEMS } from "./rules.ts";

export type PublicItineraryItem = {
  /** order within the day, 1 is first */
  order: number;
  kind: ItineraryItemKind;
  title: Localized | null;
  place: Localized | null;
  /** "HH:MM" at the place; null where the hour is not known */
  startTime: string | null;
  endTime: string | null;
  /** of a visit: the practice base */
  base: BaseMention | null;
  /** codes of the discussion groups that sat then */
  groups: string[];
};

export type PublicItineraryDay = { day: CalendarDay; items: PublicItineraryItem[] };

export const itinerarySelect = {
  where: { status: { not: "CANCELLED" } },
  orderBy: [{ day: "asc" }, { position: "asc" }],
  take: MAX_ITEMS,
  select: {
    ...itemColumns,
    visit: { select: { base: { select: baseMention } } },
    groups: { where: { status: { not: "CANCELLED" } }, orderBy: { position: "asc" }, select: { code: true } },
  },
} satisfies Prisma.Exchange$itemsArgs;

type ItemRow = Prisma.ItineraryItemGetPayload<{ select: (typeof itinerarySelect)["select"] }>;

/** The itinerary day by day, without days that have no items. */
export function toItinerary(rows: ItemRow[], timezone: string): PublicItineraryDay[] {
  const days = Map.groupBy(rows, (row) => calendarDayOf(row.day));
  return [...days].map(([day, items]) => ({ day, items: items.map((item) => toItem(item, timezone)) }));
}

/** The practice bases that were visited, in the order of the itinerary; each once. */
export function toVisitedBases(rows: ItemRow[]): BaseMention[] {
  const bases = rows.flatMap((row) => (row.visit ? [toBaseMention(row.visit.base)] : []));
  return [...new Map(bases.map((base) => [base.slug, base])).values()];
}

function toItem(row: ItemRow, timezone: string): PublicItineraryItem {
  return {
    order: row.position,
    kind: row.kind,
    title: labelOrNull(row.titleZh, row.titleEn),
    place: labelOrNull(row.placeZh, row.placeEn),
    startTime: row.startAt && clockTimeAt(timezone, row.startAt),
    endTime: row.endAt && clockTimeAt(timezone, row.endAt),
    base: row.visit && toBaseMention(row.visit.base),
    groups: row.groups.map((group) => group.code),
  };
}
