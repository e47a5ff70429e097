import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";

/** What was added at once: several items are a change of their own in the list of what can be taken back, one is not. */
export const ITEMS_ADDED = "itinerary.items_added";
export const ITEM_ADDED = "itinerary.item_added";

/** What takes an addition back: its items, each in the version in which it was inserted. */
export type Addition = { key: string; items: { id: string; version: number }[] };

/** Stores what takes back the items that were added with a key. */
export async function storeAddition(
  actor: Member,
  tx: Tx,
  { exchangeId, key, ids }: { exchangeId: string; key: string; ids: readonly string[] },
): Promise<void> {
  const before: Addition = { key, items: ids.map((id) => ({ id, version: 1 })) };
  const action = ids.length > 1 ? ITEMS_ADDED : ITEM_ADDED;
  await storeUndoEntry(actor, tx, { exchangeId, action, subjectId: exchangeId, key, before });
}
