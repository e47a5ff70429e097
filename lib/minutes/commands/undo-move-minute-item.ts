import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findMinute, type MinuteEntry, minuteItemList } from "../queries.ts";
import type { MinuteItemInput } from "../schema.ts";
import { lockMinuteOf } from "./lock-minute-of.ts";
import { MINUTE_ITEM_MOVED } from "./move-minute-item.ts";

/**
 * Takes the actor's last move of an item of the minutes back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the item was removed
 */
export async function undoMoveMinuteItem(actor: Member, { minuteItemId, code }: MinuteItemInput): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    const change = { exchangeId, action: MINUTE_ITEM_MOVED, subjectId: minuteItemId };
    const former = await takeFormerPlace(actor, tx, change);
    const details = await putBack(tx, minuteItemList(minuteId), minuteItemId, former);
    const subject = { type: "MinuteItem" as const, id: minuteItemId };
    await record({ action: "minute_item.move_undone", subject, exchangeId, details });
    return findMinute(tx, minuteId);
  });
}
