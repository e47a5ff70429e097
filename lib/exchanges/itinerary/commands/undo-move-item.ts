import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "../../record/commands/move-row.ts";
import { type ItemEntry, itemList, listItemsOfRecord } from "../queries.ts";
import type { RemoveItemInput } from "../schema.ts";
import { lockItem } from "./lock-item.ts";
import { dayOf, ITEM_MOVED, moveToDay } from "./move-item.ts";

/**
 * Takes the actor's last move of an item back, to its former day too.
 * @throws as `lockForEditing`; not_found where no such move is known, or the item was removed; conflict
 *         day_outside where its former day is no longer one of the exchange, hours_without_day where it was on one of the days
 *         and has hours now
 */
export async function undoMoveItem(
  actor: Member,
  { itemId, ...ref }: RemoveItemInput,
): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["ITINERARY"]);
    await lockItem(actor, tx, { itemId, exchangeId });
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: ITEM_MOVED, subjectId: itemId });
    const from = await dayOf(tx, itemId);
    const day = former.day === undefined ? from : former.day;
    await moveToDay(tx, itemId, day);
    const places = await putBack(tx, itemList(exchangeId, day), itemId, former);
    await record({
      action: "itinerary.item_move_undone",
      subject: { type: "ItineraryItem", id: itemId },
      exchangeId,
      details: { day: { from, to: day }, place: places.to },
    });
    return { items: await listItemsOfRecord(tx, exchangeId) };
  });
}
