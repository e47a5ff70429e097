import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { clockTimeAt } from "../../rules.ts";
import { MOST_ITEMS } from "../rules.ts";
import type { ItemValues } from "./schema.ts";

/** An item of the itinerary as staff see it. */
export type DeskItem = {
  id: string;
  day: CalendarDay;
  version: number;
  values: ItemValues;
  /** of a visit: the name of the practice base */
  base: Localized | null;
};

export const deskItemSelect = {
  id: true,
  day: true,
  version: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  startAt: true,
  endAt: true,
  placeZh: true,
  placeEn: true,
  status: true,
  exchange: { select: { timezone: true } },
  visit: {
    select: {
      id: true,
      baseId: true,
      base: { select: { nameZh: true, nameEn: true, provisionalZh: true, provisionalEn: true } },
      observations: { select: { locale: true, text: true } },
      units: { orderBy: { unitId: "asc" }, select: { unitId: true } },
    },
  },
} satisfies Prisma.ItineraryItemSelect;

type DeskItemRow = Prisma.ItineraryItemGetPayload<{ select: typeof deskItemSelect }>;

export function toDeskItem(row: DeskItemRow): DeskItem {
  const { visit, exchange } = row;
  const observations = (locale: string) => visit?.observations.find((each) => each.locale === locale)?.text ?? null;
  const timeOf = (instant: Date | null) => instant && clockTimeAt(exchange.timezone, instant);
  return {
    id: row.id,
    day: calendarDayOf(row.day),
    version: row.version,
    base: visit && nameOf(visit.base),
    values: {
      kind: row.kind,
      titleZh: row.titleZh,
      titleEn: row.titleEn,
      startTime: timeOf(row.startAt),
      endTime: timeOf(row.endAt),
      placeZh: row.placeZh,
      placeEn: row.placeEn,
      status: row.status,
      baseId: visit?.baseId ?? null,
      observationsZh: observations("zh"),
      observationsEn: observations("en"),
      unitIds: visit?.units.map(({ unitId }) => unitId) ?? [],
    },
  };
}

/** The items of a record, day by day in their order, inside a transaction whose owner may show them; at most 200. */
export async function itemsOfRecord(tx: ReadTx | Tx, exchangeId: string): Promise<DeskItem[]> {
  const asked = {
    where: { exchangeId },
    orderBy: [{ day: "asc" as const }, { position: "asc" as const }, { id: "asc" as const }],
    take: MOST_ITEMS,
    relationLoadStrategy: "join" as const,
    select: deskItemSelect,
  };
  return (await tx.itineraryItem.findMany(asked)).map(toDeskItem);
}
