import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockForRecording } from "../../record/commands/lock-for-recording.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { lockSection } from "../../record/commands/lock-section.ts";
import { findLastDetails } from "../../record/queries.ts";
import { versionWhenRestored } from "../../record/rules.ts";
import { type ItemEntry, itemsOfRecord } from "../queries.ts";
import { MAX_ITEMS } from "../rules.ts";
import type { RemoveItemInput } from "../schema.ts";
import { assertBasesOfParties } from "./assert-bases-of-parties.ts";
import { ITEM_REMOVED, type RemovedItem } from "./remove-item.ts";

/**
 * Takes the removal of an item back: in its place, with its visit; without the schools of a college that has left the
 * exchange since.
 * @throws as `lockForRecording`; not_found where no removal from this record is known
 * @throws conflict changed_meanwhile where it was taken back before; too_many; not_a_party where the college of its base
 *                  has left
 */
export async function restoreItem(actor: Member, { itemId, ...ref }: RemoveItemInput): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForRecording(actor, tx, ref);
    const { id: exchangeId } = exchange;
    await lockSection(actor, tx, "itinerary", exchangeId);
    const removed = await findLastDetails<RemovedItem>(tx, {
      exchangeId,
      type: "ItineraryItem",
      id: itemId,
      action: ITEM_REMOVED,
    });
    if (!removed) throw notFound();
    const present = await tx.itineraryItem.findMany({ where: { exchangeId }, select: { id: true } });
    if (present.some(({ id }) => id === itemId)) throw conflict("changed_meanwhile");
    if (present.length >= MAX_ITEMS) throw conflict("too_many");
    if (removed.visit) await assertBasesOfParties(actor, tx, exchange, [removed.visit.baseId]);
    await putBack(tx, { exchange, itemId, removed });
    await record({ action: "itinerary.item_restored", subject: { type: "ItineraryItem", id: itemId }, exchangeId });
    return { items: await itemsOfRecord(tx, exchangeId) };
  });
}

type Returning = { exchange: LockedRecord; itemId: string; removed: RemovedItem };

async function putBack(tx: Tx, { exchange, itemId, removed: { item, visit } }: Returning): Promise<void> {
  const { id: exchangeId, parties } = exchange;
  const day = new Date(item.day);
  await tx.itineraryItem.updateMany({
    where: { exchangeId, day, position: { gte: item.position } },
    data: { position: { increment: 1 } },
  });
  const at = (instant: string | null) => instant && new Date(instant);
  await tx.itineraryItem.create({
    data: {
      ...item,
      id: itemId,
      exchangeId,
      version: versionWhenRestored(item),
      day,
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
