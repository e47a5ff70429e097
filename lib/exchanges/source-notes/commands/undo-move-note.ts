import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "../../record/commands/move-row.ts";
import { listNotesOfRecord, type NoteEntry, noteList } from "../queries.ts";
import type { NoteInput } from "../schema.ts";
import { NOTE_MOVED } from "./move-note.ts";

/**
 * Takes the actor's last move of a note back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the note was removed
 */
export async function undoMoveNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: NOTE_MOVED, subjectId: noteId });
    const details = await putBack(tx, noteList(exchangeId), noteId, former);
    const subject = { type: "SourceNote" as const, id: noteId };
    await record({ action: "source_note.move_undone", subject, exchangeId, details });
    return listNotesOfRecord(tx, exchangeId);
  });
}
