import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findMinute, type MinuteEntry, minuteItemSelect, toMinuteItem } from "../queries.ts";
import type { MinuteItemInput, MinuteItemValues } from "../schema.ts";
import { lockMinuteOf } from "./lock-minute-of.ts";

export const MINUTE_ITEM_REMOVED = "minute_item.removed";

/**
 * Removes an item from the minutes. `restoreMinuteItem` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed it first; conflict in_use where an outcome names it
 */
export async function removeMinuteItem(actor: Member, { minuteItemId, code }: MinuteItemInput): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    // Locks the item, so that nobody links an outcome to it before the commit.
    await tx.$queryRaw`SELECT 1 FROM "MinuteItem" WHERE "id" = ${minuteItemId}::uuid FOR UPDATE`;
    const row = await tx.minuteItem.findFirst({
      where: { id: minuteItemId, minuteId },
      relationLoadStrategy: "join",
      select: { ...minuteItemSelect, sequence: true, outcomes: { take: 1, select: { id: true } } },
    });
    if (!row) throw notFound();
    if (row.outcomes.length > 0) throw conflict("in_use");
    await tx.minuteItem.delete({ where: { id: minuteItemId }, select: { id: true } });
    const before: RemovedMinuteItem = {
      minuteId,
      sequence: row.sequence,
      version: row.version,
      ...toMinuteItem(row).values,
    };
    await storeUndoEntry(actor, tx, { exchangeId, action: MINUTE_ITEM_REMOVED, subjectId: minuteItemId, before });
    await record({
      action: MINUTE_ITEM_REMOVED,
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId,
      details: before,
    });
    return findMinute(tx, minuteId);
  });
}

export type RemovedMinuteItem = MinuteItemValues & { minuteId: string; sequence: number; version?: number };
