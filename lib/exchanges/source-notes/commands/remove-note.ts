import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { listNotesOfRecord, type NoteEntry } from "../queries.ts";
import type { NoteInput } from "../schema.ts";
import { lockNote } from "./lock-note.ts";

export const NOTE_REMOVED = "source_note.removed";

/**
 * Removes a note from the record. `restoreNote` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed it first
 */
export async function removeNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const { version, values } = await lockNote(tx, exchangeId, noteId);
    const { position } = await tx.sourceNote.delete({ where: { id: noteId }, select: { position: true } });
    const removed: RemovedNote = { ...values, position, version };
    await storeUndoEntry(actor, tx, { exchangeId, action: NOTE_REMOVED, subjectId: noteId, before: removed });
    await record({ action: NOTE_REMOVED, subject: { type: "SourceNote", id: noteId }, exchangeId, details: removed });
    return listNotesOfRecord(tx, exchangeId);
  });
}

export type RemovedNote = NoteEntry["values"] & { position: number; version?: number };
