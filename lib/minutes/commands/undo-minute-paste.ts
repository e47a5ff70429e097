import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { findMinute, type MinuteEntry } from "../queries.ts";
import type { UndoMinutePasteInput } from "../schema.ts";
import { MINUTE_ITEMS_PASTED, type PastedItems } from "./paste-minute-items.ts";

/**
 * Removes the items of a paste that nobody has changed since. Keeps items that were changed, and those that an outcome names.
 * @returns the minutes, how many items were removed and how many remain
 * @throws as `lockForEditing`; not_found where no such paste by this person is known
 */
export async function undoMinutePaste(
  actor: Member,
  { key, minuteId, ...ref }: UndoMinutePasteInput,
): Promise<{ minute: MinuteEntry; removed: number; remaining: number }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["MINUTES"]);
    const change = { exchangeId, action: MINUTE_ITEMS_PASTED, subjectId: minuteId, key, byId: actor.userId };
    const { pasted } = await findUndoEntry<PastedItems>(tx, change);
    const ids = pasted.map(({ id }) => id);
    await tx.$queryRaw`SELECT 1 FROM "Minute" WHERE "id" = ${minuteId}::uuid FOR UPDATE`;
    // Locks the items, so that nobody links an outcome to one before the commit.
    await tx.$queryRaw`SELECT 1 FROM "MinuteItem" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    const present = await tx.minuteItem.count({ where: { id: { in: ids } } });
    const { count: removed } = await tx.minuteItem.deleteMany({
      where: { id: { in: ids }, version: 1, outcomes: { none: {} } },
    });
    const minute = await findMinute(tx, minuteId);
    if (removed === 0) return unchanged({ minute, removed, remaining: present });
    await record({
      action: "minute_item.paste_undone",
      subject: { type: "Minute", id: minuteId },
      exchangeId,
      details: { key, removed },
    });
    return { minute, removed, remaining: present - removed };
  });
}
