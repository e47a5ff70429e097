import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import type { MinuteValues } from "../../schema.ts";
import type { SaveMinuteInput } from "../schema.ts";

/**
 * Says whether the minutes of a session are ready or still being written.
 * @throws as `lockForEditing`; not_found
 */
export async function saveMinute(
  actor: Member,
  { minuteId, changes, code }: SaveMinuteInput,
): Promise<SavedSection<MinuteValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const row = await tx.minute.findFirst({
      where: { id: minuteId, exchangeId },
      select: { version: true, status: true },
    });
    if (!row) throw notFound();
    const before = { status: row.status };
    const { data, conflicts } = mergeChanges<MinuteValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    const { version, status } = await tx.minute.update({
      where: { id: minuteId },
      data: { ...data, version: { increment: 1 } },
      select: { version: true, status: true },
    });
    await record({
      action: "minute.saved",
      subject: { type: "Minute", id: minuteId },
      exchangeId,
      details: { changes: changesMade(before, data) },
    });
    return { version, values: { status }, conflicts };
  });
}
