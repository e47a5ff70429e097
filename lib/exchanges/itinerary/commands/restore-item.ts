import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { assertRestorable, versionWhenRestored } from "../../record/rules.ts";
import { findStop } from "../../stops/commands/find-stop.ts";
import { type ItemEntry, itemList, listItemsOfRecord } from "../queries.ts";
import { MAX_ITEMS } from "../rules.ts";
import type { RemoveItemInput } from "../schema.ts";
import { assertBasesOfParties } from "./assert-bases-of-parties.ts";
import { ITEM_REMOVED, type RemovedItem } from "./remove-item.ts";

/**
 * Restores a removed item in its place, with its visit. Leaves out schools of a college that has left the exchange
 * since.
 * @throws as `lockForEditing`; not_found where no removal from this record is known
 * @throws conflict changed_meanwhile where it was restored before; too_many; not_a_party where the college of its base
 *                  has left
 */
export async function restoreItem(actor: Member, { itemId, ...ref }: RemoveItemInput): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    const { id: exchangeId } = exchange;
    const removed = await findUndoEntry<RemovedItem>(tx, { exchangeId, action: ITEM_REMOVED, subjectId: itemId });
    const present = await tx.itineraryItem.findMany({ where: { exchangeId }, select: { id: true } });
    const ids = present.map(({ id }) => id);
    assertRestorable(ids, { id: itemId, max: MAX_ITEMS });
    if (removed.visit) await assertBasesOfParties(actor, tx, exchange, [removed.visit.baseId]);
    await insertRestored(tx, { exchange, itemId, removed });
    await record({ action: "itinerary.item_restored", subject: { type: "ItineraryItem", id: itemId }, exchangeId });
    return { items: await listItemsOfRecord(tx, exchangeId) };
  });
}

async function insertRestored(
  tx: Tx,
  { exchange, itemId, removed }: { exchange: LockedRecord; itemId: string; removed: RemovedItem },
): Promise<void> {
  const { id: exchangeId, parties } = exchange;
  const { item, visit } = removed;
  const day = item.day === null ? null : new Date(item.day);
  await makeRoomAt(tx, itemList(exchangeId, day && calendarDayOf(day)), item.position);
  const at = (instant: string | null) => instant && new Date(instant);
  await tx.itineraryItem.create({
    data: {
      ...item,
      id: itemId,
      exchangeId,
      version: versionWhenRestored(item),
      day,
      stopId: await findStop(tx, exchangeId, item.stopId ?? null),
      startAt: at(item.startAt),
      endAt: at(item.endAt),
    },
    select: { id: true },
  });
  if (!visit) return;
  const units = await tx.unit.findMany({
    where: { id: { in: visit.unitIds }, institutionId: { in: parties.map(({ institutionId }) => institutionId) } },
    select: { id: true },
  });
  await tx.visit.create({
    data: {
      itemId,
      exchangeId,
      baseId: visit.baseId,
      observations: { create: visit.observations },
      units: { create: units.map(({ id }) => ({ unitId: id })) },
    },
    select: { id: true },
  });
}
