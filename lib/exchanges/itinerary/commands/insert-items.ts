import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { AuditEntry } from "@/lib/platform/audit.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { placeAfterLast, putInOrder } from "@/lib/platform/ordered-list.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { listStops } from "../../stops/queries.ts";
import { stopOnDay } from "../../stops/rules.ts";
import { itemList } from "../queries.ts";
import {
  areTimesInOrder,
  endsNextDay,
  type ItineraryItemKind,
  instantAt,
  MAX_ITEMS,
  type PartOfDay,
  statusWhenAdded,
  withAddedByHour,
} from "../rules.ts";
import { insertChairs } from "./insert-chairs.ts";

/** A new item of a day. A visit names its base. */
export type ItemFacts = {
  kind: ItineraryItemKind;
  /** null: on one of the days */
  day: CalendarDay | null;
  titleZh?: string | null;
  titleEn?: string | null;
  startTime?: string | null;
  endTime?: string | null;
  partOfDay?: PartOfDay | null;
  placeZh?: string | null;
  placeEn?: string | null;
  baseId?: string | null;
  chairIds?: string[];
};

/**
 * Inserts items on their days: one with an hour before the first that begins later, others at the end. Each takes the stop
 * whose days contain its day. The caller has locked the record and its itinerary, and records the event.
 * @returns the ids of the new items, in the order of `items`
 * @throws conflict too_many; day_outside where a day is none of the exchange; times_out_of_order; hours_without_day;
 *                  changed_meanwhile where a chair is in no delegation any more
 */
export async function insertItems(
  _actor: Writer,
  tx: Tx,
  { exchange, items }: { exchange: LockedRecord; items: readonly ItemFacts[] },
): Promise<string[]> {
  const { firstDay, lastDay, timezone } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchange.id },
    select: { firstDay: true, lastDay: true, timezone: true },
  });
  const isOutside = ({ day }: ItemFacts) => day !== null && (dateOf(day) < firstDay || dateOf(day) > lastDay);
  if (items.some(isOutside)) throw conflict("day_outside");
  for (const item of items) assertHours(item);
  const stops = await listStops(tx, exchange.id);
  const first = await placeAfterLast(tx, itemList(exchange.id), { max: MAX_ITEMS, added: items.length });
  const rows = await tx.itineraryItem.createManyAndReturn({
    data: items.map((item, at) => ({
      exchangeId: exchange.id,
      kind: item.kind,
      day: item.day && dateOf(item.day),
      titleZh: item.titleZh ?? null,
      titleEn: item.titleEn ?? null,
      placeZh: item.placeZh ?? null,
      placeEn: item.placeEn ?? null,
      partOfDay: item.startTime ? null : (item.partOfDay ?? null),
      ...instantsOf(item, timezone),
      stopId: stopOnDay(stops, item.day),
      position: first + at,
      status: statusWhenAdded(exchange.status),
    })),
    select: { id: true, position: true },
  });
  const ids = rows.toSorted((one, other) => one.position - other.position).map(({ id }) => id);
  const made = items.map((item, at) => ({ ...item, id: ids[at] ?? "" }));
  const visits = made.flatMap(({ id, baseId }) => (baseId ? [{ itemId: id, exchangeId: exchange.id, baseId }] : []));
  if (visits.length > 0) await tx.visit.createMany({ data: visits });
  await insertChairs(tx, { exchangeId: exchange.id, items: made });
  await orderByHour(tx, { exchangeId: exchange.id, timezone, made });
  return ids;
}

function assertHours({ day, startTime = null, endTime = null }: ItemFacts): void {
  if (day === null && (startTime !== null || endTime !== null)) throw conflict("hours_without_day");
  if (!areTimesInOrder(startTime, endTime)) throw conflict("times_out_of_order");
}

function instantsOf({ day, startTime = null, endTime = null }: ItemFacts, timezone: string) {
  if (day === null) return { startAt: null, endAt: null };
  const endDay = endsNextDay(startTime, endTime) ? addDays(day, 1) : day;
  return {
    startAt: startTime && instantAt(day, startTime, timezone),
    endAt: endTime && instantAt(endDay, endTime, timezone),
  };
}

type Made = { exchangeId: string; timezone: string; made: readonly (ItemFacts & { id: string })[] };

/** Puts the new items among those of their days whose hours are known. */
async function orderByHour(tx: Tx, { exchangeId, timezone, made }: Made): Promise<void> {
  const ids = new Set(made.map(({ id }) => id));
  const timed = made.filter(({ startTime, partOfDay }) => startTime || partOfDay);
  const days = new Set(timed.flatMap(({ day }) => (day === null ? [] : [day])));
  if (days.size === 0) return;
  const rows = await tx.itineraryItem.findMany({
    where: { exchangeId, day: { in: [...days].map(dateOf) } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, day: true, startAt: true, partOfDay: true },
  });
  for (const day of days) {
    const ofDay = rows
      .filter((row) => row.day && calendarDayOf(row.day) === day)
      .map(({ id, startAt, partOfDay }) => ({ id, startTime: startAt && clockTimeAt(timezone, startAt), partOfDay }));
    const isNew = ({ id }: { id: string }) => ids.has(id);
    const order = withAddedByHour(
      ofDay.filter((row) => !isNew(row)),
      ofDay.filter(isNew),
    );
    await putInOrder(
      tx,
      itemList(exchangeId, day),
      order.map(({ id }) => id),
    );
  }
}

/** The audit entry of items that somebody added. */
export const itemsAdded = (exchange: LockedRecord, itemIds: string[], items: readonly ItemFacts[]): AuditEntry => ({
  action: "itinerary.items_added",
  subject: { type: "Exchange", id: exchange.id },
  exchangeId: exchange.id,
  details: { itemIds, items: items.map((item) => ({ ...item })) },
});
