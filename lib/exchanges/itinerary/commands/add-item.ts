import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findItinerary, type ItemEntry } from "../queries.ts";
import type { AddItemInput } from "../schema.ts";
import { insertItems, itemsAdded } from "./insert-items.ts";

/**
 * Adds an item at the end of a day, or on one of the days. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; conflict too_many, day_outside, key_used_before
 */
export async function addItem(actor: Member, { key, ...input }: AddItemInput): Promise<{ items: ItemEntry[] }> {
  const { day, kind, titleZh, titleEn } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["ITINERARY"]);
      const items = [{ day, kind, titleZh, titleEn }];
      const ids = await insertItems(actor, tx, { exchange, items });
      await record(itemsAdded(exchange, ids, items));
      return { id: ids[0] };
    },
    { once: { action: "itinerary.add_item", key, input } },
  );
  return { items: await findItinerary(actor, input.code) };
}
