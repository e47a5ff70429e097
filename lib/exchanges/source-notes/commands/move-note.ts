import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { listNotesOfRecord, type NoteEntry, noteList } from "../queries.ts";
import type { MoveNoteInput } from "../schema.ts";

/**
 * Moves a note directly before another one, or to the end.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveNote(actor: Member, { noteId, before, ...ref }: MoveNoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const details = await moveInList(tx, noteList(exchangeId), { id: noteId, before });
    await record({ action: "source_note.moved", subject: { type: "SourceNote", id: noteId }, exchangeId, details });
    return listNotesOfRecord(tx, exchangeId);
  });
}
