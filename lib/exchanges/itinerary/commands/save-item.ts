import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { addDays } from "@/lib/platform/calendar-day.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { assertStop } from "../../stops/commands/assert-stop.ts";
import type { ItemEntry } from "../queries.ts";
import { areTimesInOrder, endsNextDay, instantAt } from "../rules.ts";
import type { ItemValues, SaveItemInput } from "../schema.ts";
import { insertChairs } from "./insert-chairs.ts";
import { findItem, lockItem } from "./lock-item.ts";
import { saveVisit } from "./save-visit.ts";

/**
 * Saves fields of one item and of its visit. Keeps what others changed meanwhile, and answers with it.
 * @throws not_found where the item was removed; forbidden; conflict record_closed
 * @throws conflict times_out_of_order; hours_without_day for hours of an item on one of the days; not_a_party for a base or
 *                  a school of another college, or the stop of no host; in_use where a visit with observations, schools or
 *                  minutes would go; changed_meanwhile where there is no visit for them, or a chair is no longer in a delegation
 */
export async function saveItem(
  actor: Member,
  { itemId, changes, version: _seen, ...ref }: SaveItemInput,
): Promise<SavedSection<ItemValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    await lockItem(actor, tx, { itemId, exchangeId: exchange.id });
    const item = await findItem(tx, itemId);
    const { data: merged, conflicts } = mergeChanges<ItemValues>(item.values, changes);
    const data = withoutStaleEstimate(item.values, withoutPartOfKnownHour(item.values, merged));
    if (Object.keys(data).length === 0) return unchanged({ version: item.version, values: item.values, conflicts });
    const values = { ...item.values, ...data };
    await assertAllowed(tx, item, data, values);
    if (data.stopId) assertStop(exchange, data.stopId);
    const baseId = values.kind === "BASE_VISIT" ? values.baseId : null;
    // Only a BASE_VISIT has a visit, after each statement: it is deleted before the item changes, and made after it.
    if (baseId === null) await saveVisit(actor, tx, { exchange, itemId, baseId, data });
    await tx.itineraryItem.update({ where: { id: itemId }, ...(await updateOf(tx, item, data)) });
    if (baseId !== null) await saveVisit(actor, tx, { exchange, itemId, baseId, data });
    if (data.chairIds) {
      await tx.itemChair.deleteMany({ where: { itemId } });
      await insertChairs(tx, { exchangeId: exchange.id, items: [{ id: itemId, chairIds: data.chairIds }] });
    }
    await recordSave(record, { exchangeId: exchange.id, item, data });
    const saved = await findItem(tx, itemId);
    return { version: saved.version, values: saved.values, conflicts };
  });
}

/** The changes, in which an hour that is known takes the place of the part of the day: readers see one of the two. */
function withoutPartOfKnownHour(before: ItemValues, data: Partial<ItemValues>): Partial<ItemValues> {
  const { startTime } = { ...before, ...data };
  if (startTime === null) return data;
  const { partOfDay: _part, ...rest } = data;
  return before.partOfDay === null ? rest : { ...rest, partOfDay: null };
}

/** The changes, in which no number is no estimate either. */
function withoutStaleEstimate(before: ItemValues, data: Partial<ItemValues>): Partial<ItemValues> {
  const { audienceCount } = { ...before, ...data };
  if (audienceCount !== null) return data;
  const { audienceIsApproximate: _estimate, ...rest } = data;
  return before.audienceIsApproximate ? { ...rest, audienceIsApproximate: false } : rest;
}

async function assertAllowed(
  tx: Tx,
  { id: itemId, day, values: before }: ItemEntry,
  data: Partial<ItemValues>,
  { startTime, endTime }: ItemValues,
): Promise<void> {
  if (day === null && (startTime !== null || endTime !== null))
    throw conflict("hours_without_day").of("startTime", "endTime");
  if (!areTimesInOrder(startTime, endTime)) throw conflict("times_out_of_order").of("startTime", "endTime");
  if (data.kind === undefined || before.kind !== "PLENARY") return;
  if (await tx.minute.findFirst({ where: { itemId }, select: { id: true } })) throw conflict("in_use").of("kind");
}

async function updateOf(tx: Tx, item: ItemEntry, data: Partial<ItemValues>) {
  const {
    startTime,
    endTime,
    baseId: _base,
    observationsZh: _zh,
    observationsEn: _en,
    unitIds: _units,
    chairIds: _chairs,
    ...columns
  } = data;
  const times: Prisma.ItineraryItemUncheckedUpdateInput = {};
  if (item.day !== null && (startTime !== undefined || endTime !== undefined)) {
    const { exchange } = await tx.itineraryItem.findUniqueOrThrow({
      where: { id: item.id },
      select: { exchange: { select: { timezone: true } } },
    });
    const { timezone } = exchange;
    // both, because another beginning can move the end to the next day or back
    const hours = { start: item.values.startTime, end: item.values.endTime };
    const [start, end] = [
      startTime === undefined ? hours.start : startTime,
      endTime === undefined ? hours.end : endTime,
    ];
    const lastDay = endsNextDay(start, end) ? addDays(item.day, 1) : item.day;
    times.startAt = start && instantAt(item.day, start, timezone);
    times.endAt = end && instantAt(lastDay, end, timezone);
  }
  return {
    data: { ...columns, ...times, version: { increment: 1 }, icalSequence: { increment: 1 } },
    select: { id: true },
  };
}

type Save = { exchangeId: string; item: ItemEntry; data: Partial<ItemValues> };

const recordSave = (record: Recorder, { exchangeId, item, data }: Save): Promise<void> =>
  record({
    action: "itinerary.item_saved",
    subject: { type: "ItineraryItem", id: item.id },
    exchangeId,
    details: { changes: changesMade(item.values, data) },
  });
