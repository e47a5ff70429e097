import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findLastUndoEntry, findUndoEntry } from "../../record/queries.ts";
import { type ItemEntry, listItemsOfRecord } from "../queries.ts";
import type { UndoAddItemsInput } from "../schema.ts";
import { type Addition, ITEM_ADDED, ITEMS_ADDED } from "./store-addition.ts";

/**
 * Removes the items that the actor added with a key, and a copied day, as far as nobody has changed them since. Keeps items
 * that were saved or moved to another day, that groups sit in, or that have minutes.
 * @returns the itinerary, how many items were removed and how many remain
 * @throws as `lockForEditing`; not_found where no such addition by this person is known
 */
export async function undoAddItems(
  actor: Member,
  { key, ...ref }: UndoAddItemsInput,
): Promise<{ items: ItemEntry[]; removed: number; remaining: number }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    const change = { exchangeId, subjectId: exchangeId, key, byId: actor.userId };
    const addition =
      (await findLastUndoEntry<Addition>(tx, { ...change, action: ITEMS_ADDED })) ??
      (await findUndoEntry<Addition>(tx, { ...change, action: ITEM_ADDED }));
    const ids = await lockUnchangedItems(tx, addition);
    const present = await tx.itineraryItem.count({ where: { id: { in: addition.items.map(({ id }) => id) } } });
    const remaining = present - ids.length;
    if (ids.length === 0) return unchanged({ items: await listItemsOfRecord(tx, exchangeId), removed: 0, remaining });
    await tx.itineraryItem.deleteMany({ where: { id: { in: ids } } });
    await record({
      action: "itinerary.items_add_undone",
      subject: { type: "Exchange", id: exchangeId },
      exchangeId,
      details: { key, itemIds: ids },
    });
    return { items: await listItemsOfRecord(tx, exchangeId), removed: ids.length, remaining };
  });
}

/** Locks the items of an addition. @returns the ids of those that nobody has changed since */
async function lockUnchangedItems(tx: Tx, { items }: Addition): Promise<string[]> {
  const ids = items.map(({ id }) => id);
  await tx.$queryRaw`SELECT 1 FROM "ItineraryItem" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.itineraryItem.findMany({
    where: {
      id: { in: ids },
      groups: { none: {} },
      minute: null,
      OR: [{ visit: null }, { visit: { minute: null, observations: { none: {} }, units: { none: {} } } }],
    },
    select: { id: true, version: true },
  });
  return rows
    .filter((row) => items.some(({ id, version }) => id === row.id && version === row.version))
    .map(({ id }) => id);
}
