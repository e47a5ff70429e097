import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findItinerary, type ItemEntry } from "../queries.ts";
import type { AddItemsInput } from "../schema.ts";
import { assertBasesOfParties } from "./assert-bases-of-parties.ts";
import { insertItems, itemsAdded } from "./insert-items.ts";
import { storeAddition } from "./store-addition.ts";

/**
 * Adds the items of a typed line or of a pasted programme, all or none. Sent twice with one key, it adds them once;
 * `undoAddItems` takes them back.
 * @throws as `lockForEditing` and `insertItems`; conflict not_a_party for a base of another college, key_used_before
 */
export async function addItems(actor: Member, { key, ...input }: AddItemsInput): Promise<{ items: ItemEntry[] }> {
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["ITINERARY"]);
      // only a visit has a base
      const items = input.items.map((item) => ({ ...item, baseId: item.kind === "BASE_VISIT" ? item.baseId : null }));
      const baseIds = items.flatMap(({ baseId }) => (baseId === null ? [] : [baseId]));
      if (baseIds.length > 0) await assertBasesOfParties(actor, tx, exchange, baseIds);
      const ids = await insertItems(actor, tx, { exchange, items });
      await storeAddition(actor, tx, { exchangeId: exchange.id, key, ids });
      await record(itemsAdded(exchange, ids, items));
      return { added: ids.length };
    },
    { once: { action: "itinerary.add_items", key, input } },
  );
  return { items: await findItinerary(actor, input.code) };
}
