import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type MinuteEntry, openMinute, sectionsToAddTo } from "../queries.ts";
import type { PasteMinuteItemsInput } from "../schema.ts";
import { findOrCreateMinute } from "./find-or-create-minute.ts";
import { insertMinuteItems } from "./insert-minute-items.ts";

export const MINUTE_ITEMS_PASTED = "minute_item.pasted";

/** What takes a paste back: the rows that it made. */
export type PastedItems = { pasted: { id: string }[] };

/**
 * Adds the lines of a paste at the end of the minutes of a session, all or none. Makes the minutes, and the plenary session,
 * as `addMinuteItem` does. Sent twice with one key, it adds them once. `undoMinutePaste` takes them back.
 * @throws as `lockForEditing`; not_found where the group, session or a speaker is not of this exchange
 * @throws conflict too_many, key_used_before
 */
export async function pasteMinuteItems(actor: Member, { key, ...input }: PasteMinuteItemsInput): Promise<MinuteEntry> {
  const { owner, items } = input;
  const { minuteId } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, sectionsToAddTo(owner));
      const exchangeId = exchange.id;
      const minuteId = await findOrCreateMinute(actor, tx, record, { exchange, owner });
      const ids = await insertMinuteItems(tx, { exchange, minuteId }, items);
      const before: PastedItems = { pasted: ids.map((id) => ({ id })) };
      const undo = { exchangeId, action: MINUTE_ITEMS_PASTED, subjectId: minuteId, key };
      await storeUndoEntry(actor, tx, { ...undo, before });
      await record({
        action: MINUTE_ITEMS_PASTED,
        subject: { type: "Minute", id: minuteId },
        exchangeId,
        details: { key, items: items.map((item, at) => ({ ...item, id: ids[at] ?? null })) },
      });
      return { minuteId };
    },
    { once: { action: "minute_item.paste", key, input } },
  );
  return openMinute(actor, { code: input.code, minuteId });
}
