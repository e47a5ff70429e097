import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { moveRow } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findMinute, type MinuteEntry, minuteItemList } from "../queries.ts";
import type { MoveMinuteItemInput } from "../schema.ts";
import { lockMinuteOf } from "./lock-minute-of.ts";

export const MINUTE_ITEM_MOVED = "minute_item.moved";

/**
 * Moves an item directly before another one of its session, or to the end. `undoMoveMinuteItem` takes that back.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveMinuteItem(
  actor: Member,
  { minuteItemId, before, code }: MoveMinuteItemInput,
): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    const list = minuteItemList(minuteId);
    const move = { exchangeId, action: MINUTE_ITEM_MOVED, subjectId: minuteItemId, list, before };
    const details = await moveRow(actor, tx, move);
    await record({
      action: MINUTE_ITEM_MOVED,
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId,
      details,
    });
    return findMinute(tx, minuteId);
  });
}
