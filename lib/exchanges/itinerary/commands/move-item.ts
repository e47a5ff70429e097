import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf, dateOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { sameTimeOfDay } from "@/lib/platform/time-of-day.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { moveRow, placeOf } from "../../record/commands/move-row.ts";
import { listStops } from "../../stops/queries.ts";
import { stopOnDay } from "../../stops/rules.ts";
import { type ItemEntry, itemList, listItemsOfRecord } from "../queries.ts";
import type { MoveItemInput } from "../schema.ts";
import { lockItem } from "./lock-item.ts";

export const ITEM_MOVED = "itinerary.item_moved";

/**
 * Moves an item directly before another one of a day, or to the end of the day. On another day it keeps the times that
 * a clock shows. `undoMoveItem` takes that back.
 * @throws as `lockForEditing`; not_found where the item was removed; conflict changed_meanwhile where the other one
 *         was; day_outside; hours_without_day where it has hours and would be on one of the days
 */
export async function moveItem(
  actor: Member,
  { itemId, day, before, ...ref }: MoveItemInput,
): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    await lockItem(actor, tx, { itemId, exchangeId });
    const from = await dayOf(tx, itemId);
    const former = await placeOf(tx, itemList(exchangeId, from), itemId);
    await moveToDay(tx, itemId, day);
    const change = { exchangeId, action: ITEM_MOVED, subjectId: itemId };
    await moveRow(actor, tx, { ...change, list: itemList(exchangeId, day), before, former });
    await record({
      action: ITEM_MOVED,
      subject: { type: "ItineraryItem", id: itemId },
      exchangeId,
      details: { from, to: day, before },
    });
    return { items: await listItemsOfRecord(tx, exchangeId) };
  });
}

/** The day of an item; null: on one of the days. */
export async function dayOf(tx: Tx, id: string): Promise<CalendarDay | null> {
  const { day } = await tx.itineraryItem.findUniqueOrThrow({ where: { id }, select: { day: true } });
  return day && calendarDayOf(day);
}

/**
 * Moves a locked item to a day of the exchange, with the times that a clock shows; null: to one of the days. It goes from the
 * stop of its day to that of the other day.
 * @throws conflict day_outside where the day is none of the exchange; hours_without_day where hours would have no day
 */
export async function moveToDay(tx: Tx, itemId: string, day: CalendarDay | null): Promise<void> {
  const { exchange, startAt, endAt, ...item } = await tx.itineraryItem.findUniqueOrThrow({
    where: { id: itemId },
    select: {
      day: true,
      startAt: true,
      endAt: true,
      stopId: true,
      exchangeId: true,
      exchange: { select: { firstDay: true, lastDay: true, timezone: true } },
    },
  });
  const { firstDay, lastDay, timezone } = exchange;
  const from = item.day && calendarDayOf(item.day);
  if (from === day) return;
  if (day !== null && (dateOf(day) < firstDay || dateOf(day) > lastDay)) throw conflict("day_outside");
  if (day === null && (startAt || endAt)) throw conflict("hours_without_day");
  const stops = await listStops(tx, item.exchangeId);
  // what somebody put to another stop than that of its day stays there
  const isStopOfDay = item.stopId === null || item.stopId === stopOnDay(stops, from);
  const onNewDay = (at: Date | null) =>
    at && from && day && sameTimeOfDay(at, daysBetween(from, day), { from: timezone, to: timezone });
  await tx.itineraryItem.update({
    where: { id: itemId },
    data: {
      day: day && dateOf(day),
      startAt: onNewDay(startAt),
      endAt: onNewDay(endAt),
      ...(isStopOfDay && { stopId: stopOnDay(stops, day) ?? item.stopId }),
      version: { increment: 1 },
      icalSequence: { increment: 1 },
    },
    select: { id: true },
  });
}
