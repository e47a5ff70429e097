import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { listNotes, type NoteEntry } from "../queries.ts";
import type { PasteNotesInput } from "../schema.ts";
import { insertNotes } from "./insert-notes.ts";

export const NOTES_PASTED = "source_note.pasted";

/** What takes a paste back: the rows that it made. */
export type PastedNotes = { pasted: { id: string }[] };

/**
 * Adds the lines of a paste at the end of the notes, all or none; readers do not see them yet. Sent twice with one key, it
 * adds them once. `undoNotesPaste` takes them back.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function pasteNotes(actor: Member, { key, ...input }: PasteNotesInput): Promise<NoteEntry[]> {
  const { quotes } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId } = await lockForEditing(actor, tx, input, ["NOTES"]);
      const ids = await insertNotes(tx, exchangeId, quotes);
      const before: PastedNotes = { pasted: ids.map((id) => ({ id })) };
      await storeUndoEntry(actor, tx, { exchangeId, action: NOTES_PASTED, subjectId: exchangeId, key, before });
      await record({
        action: NOTES_PASTED,
        subject: { type: "Exchange", id: exchangeId },
        exchangeId,
        details: { key, notes: quotes.map((quote, at) => ({ id: ids[at] ?? null, quote })) },
      });
      return {};
    },
    { once: { action: "source_note.paste", key, input } },
  );
  return listNotes(actor, input.code);
}
