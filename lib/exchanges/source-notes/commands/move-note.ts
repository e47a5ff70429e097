import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { moveRow } from "../../record/commands/move-row.ts";
import { listNotesOfRecord, type NoteEntry, noteList } from "../queries.ts";
import type { MoveNoteInput } from "../schema.ts";

export const NOTE_MOVED = "source_note.moved";

/**
 * Moves a note directly before another one, or to the end. `undoMoveNote` takes that back.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveNote(actor: Member, { noteId, before, ...ref }: MoveNoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const move = { exchangeId, action: NOTE_MOVED, subjectId: noteId, list: noteList(exchangeId), before };
    const details = await moveRow(actor, tx, move);
    await record({ action: NOTE_MOVED, subject: { type: "SourceNote", id: noteId }, exchangeId, details });
    return listNotesOfRecord(tx, exchangeId);
  });
}
