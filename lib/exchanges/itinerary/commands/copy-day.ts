import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findItinerary, type ItemEntry, listItemsOfRecord } from "../queries.ts";
import type { CopyDayInput } from "../schema.ts";
import { insertItems } from "./insert-items.ts";
import { storeAddition } from "./store-addition.ts";

/**
 * Copies the items of a day to another day of the exchange, among those that it has: what, when and where, who chairs, and
 * the visited base. Not the audience, the observations and the minutes, which tell what happened. Sent twice with one key,
 * it copies once; `undoAddItems` takes the copies back.
 * @throws as `lockForEditing` and `insertItems`; conflict day_empty where nothing is to be copied, key_used_before
 */
export async function copyDay(actor: Member, { key, ...input }: CopyDayInput): Promise<{ items: ItemEntry[] }> {
  const { from, to } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["ITINERARY"]);
      const copied = (await listItemsOfRecord(tx, exchange.id)).filter(
        ({ day, values }) => day === from && values.status !== "CANCELLED",
      );
      if (copied.length === 0) throw conflict("day_empty");
      const items = copied.map(({ values }) => ({ ...values, day: to }));
      const ids = await insertItems(actor, tx, { exchange, items });
      await storeAddition(actor, tx, { exchangeId: exchange.id, key, ids });
      await record({
        action: "itinerary.day_copied",
        subject: { type: "Exchange", id: exchange.id },
        exchangeId: exchange.id,
        details: { from, to, itemIds: ids },
      });
      return { added: ids.length };
    },
    { once: { action: "itinerary.copy_day", key, input } },
  );
  return { items: await findItinerary(actor, input.code) };
}
