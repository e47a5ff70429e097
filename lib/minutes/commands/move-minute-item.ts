import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { findMinute, type MinuteEntry, minuteItemList } from "../queries.ts";
import type { MoveMinuteItemInput } from "../schema.ts";
import { lockMinuteOf } from "./lock-minute-of.ts";

/**
 * Moves an item directly before another one of its session, or to the end.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveMinuteItem(
  actor: Member,
  { minuteItemId, before, code }: MoveMinuteItemInput,
): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    const details = await moveInList(tx, minuteItemList(minuteId), { id: minuteItemId, before });
    await record({
      action: "minute_item.moved",
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId,
      details,
    });
    return findMinute(tx, minuteId);
  });
}
