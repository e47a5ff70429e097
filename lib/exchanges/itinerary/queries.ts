import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { DatePrecision } from "@/lib/platform/known-days.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { listCollegeChoices } from "../college-choices/queries.ts";
import { nameWithMarks } from "../queries.ts";
import { findRecordId, type VisibleRecord } from "../record/queries.ts";
import { MAX_ITEMS } from "./rules.ts";
import type { ItemValues } from "./schema.ts";

/** A practice base that can be visited: run by a college that takes part, and open on the first day. */
export type BaseChoice = { id: string; institutionId: string; name: Localized };

/** The itinerary as its section shows it, and what can be chosen in it. */
export type ItineraryOfRecord = {
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  /** MONTH, YEAR: the two only say in which months or year the items are */
  precision: DatePrecision;
  items: ItemEntry[];
  bases: BaseChoice[];
};

/** The itinerary of a record that the actor may see, and the bases that the actor can choose. */
export async function listItineraryOfRecord(
  tx: ReadTx,
  actor: Writer,
  record: VisibleRecord,
): Promise<ItineraryOfRecord> {
  const { id: exchangeId, firstDay, lastDay, precision } = record;
  const colleges = await listCollegeChoices(tx, actor, record);
  return {
    firstDay: calendarDayOf(firstDay),
    lastDay: calendarDayOf(lastDay),
    precision,
    items: await listItemsOfRecord(tx, exchangeId),
    bases: colleges.flatMap(({ bases }) =>
      bases.map((base) => ({ id: base.id, institutionId: base.institutionId, name: nameOf(base) })),
    ),
  };
}

/**
 * The items of a record as they are now.
 * @throws not_found where the actor may not see the record
 */
export async function findItinerary(actor: Member, code: string): Promise<ItemEntry[]> {
  return read(actor, async (tx) => {
    const exchangeId = await findRecordId(tx, actor, code);
    if (exchangeId === null) throw notFound();
    return listItemsOfRecord(tx, exchangeId);
  });
}

/** An item of the itinerary as staff see it. */
export type ItemEntry = {
  id: string;
  /** null: on one of the days of the exchange */
  day: CalendarDay | null;
  version: number;
  values: ItemValues;
  /** of a visit: the name of the practice base */
  base: Localized | null;
};

/** The columns of an item that every view of it and every copy of it have. */
export const itemColumns = {
  kind: true,
  titleZh: true,
  titleEn: true,
  day: true,
  position: true,
  startAt: true,
  endAt: true,
  partOfDay: true,
  placeZh: true,
  placeEn: true,
  stopId: true,
} satisfies Prisma.ItineraryItemSelect;

/** What is known of those who listened; a copy does not have it. */
const audienceColumns = {
  audienceCount: true,
  audienceIsApproximate: true,
  audienceZh: true,
  audienceEn: true,
} satisfies Prisma.ItineraryItemSelect;

const chairsOfItem = {
  orderBy: { memberId: "asc" },
  select: { memberId: true },
} satisfies Prisma.ItineraryItem$chairsArgs;

/** The people of an item: who chaired it and who listened. */
export const itemPeople = { ...audienceColumns, chairs: chairsOfItem } satisfies Prisma.ItineraryItemSelect;

export const itemEntrySelect = {
  ...itemColumns,
  ...itemPeople,
  id: true,
  version: true,
  status: true,
  exchange: { select: { timezone: true } },
  visit: {
    select: {
      id: true,
      baseId: true,
      base: { select: nameWithMarks },
      observations: { select: { locale: true, text: true } },
      units: { orderBy: { unitId: "asc" }, select: { unitId: true } },
    },
  },
} satisfies Prisma.ItineraryItemSelect;

type ItemEntryRow = Prisma.ItineraryItemGetPayload<{ select: typeof itemEntrySelect }>;

export function toItemEntry(row: ItemEntryRow): ItemEntry {
  const { visit, exchange } = row;
  const observations = (locale: string) => visit?.observations.find((each) => each.locale === locale)?.text ?? null;
  const timeOf = (instant: Date | null) => instant && clockTimeAt(exchange.timezone, instant);
  return {
    id: row.id,
    day: row.day && calendarDayOf(row.day),
    version: row.version,
    base: visit && nameOf(visit.base),
    values: {
      kind: row.kind,
      titleZh: row.titleZh,
      titleEn: row.titleEn,
      startTime: timeOf(row.startAt),
      endTime: timeOf(row.endAt),
      partOfDay: row.partOfDay,
      placeZh: row.placeZh,
      placeEn: row.placeEn,
      status: row.status,
      stopId: row.stopId,
      chairIds: row.chairs.map(({ memberId }) => memberId),
      audienceCount: row.audienceCount,
      audienceIsApproximate: row.audienceIsApproximate,
      audienceZh: row.audienceZh,
      audienceEn: row.audienceEn,
      baseId: visit?.baseId ?? null,
      observationsZh: observations("zh"),
      observationsEn: observations("en"),
      unitIds: visit?.units.map(({ unitId }) => unitId) ?? [],
    },
  };
}

/** The order of the items of a record; that of one day where a day is given, null being one of the days. */
export const itemList = (exchangeId: string, day?: CalendarDay | null): OrderedList => ({
  table: "ItineraryItem",
  column: "position",
  of: { exchangeId },
  ...(day !== undefined && { day }),
});

/**
 * The items of a record, day by day in their order, those on one of the days last; at most 200. Read once at one moment. The caller has checked that the
 * reader may see it.
 */
export const listItemsOfRecord = (tx: ReadTx | Tx, exchangeId: string): Promise<ItemEntry[]> =>
  onceAtMoment(tx, `items of ${exchangeId}`, () => findItems(tx, exchangeId));

async function findItems(tx: ReadTx | Tx, exchangeId: string): Promise<ItemEntry[]> {
  const asked = {
    where: { exchangeId },
    orderBy: [{ day: "asc" as const }, { position: "asc" as const }, { id: "asc" as const }],
    take: MAX_ITEMS,
    relationLoadStrategy: "join" as const,
    select: itemEntrySelect,
  };
  return (await tx.itineraryItem.findMany(asked)).map(toItemEntry);
}
