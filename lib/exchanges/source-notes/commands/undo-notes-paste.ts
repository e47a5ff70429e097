import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { listNotesOfRecord, type NoteEntry } from "../queries.ts";
import type { UndoNotesPasteInput } from "../schema.ts";
import { NOTES_PASTED, type PastedNotes } from "./paste-notes.ts";

/**
 * Removes the notes of a paste that nobody has changed since, and keeps the others.
 * @returns the notes, how many were removed and how many of the paste remain
 * @throws as `lockForEditing`; not_found where no such paste by this person is known
 */
export async function undoNotesPaste(
  actor: Member,
  { key, ...ref }: UndoNotesPasteInput,
): Promise<{ notes: NoteEntry[]; removed: number; remaining: number }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const change = { exchangeId, action: NOTES_PASTED, subjectId: exchangeId, key, byId: actor.userId };
    const { pasted } = await findUndoEntry<PastedNotes>(tx, change);
    const isOfPaste = { exchangeId, id: { in: pasted.map(({ id }) => id) } };
    const present = await tx.sourceNote.count({ where: isOfPaste });
    const { count: removed } = await tx.sourceNote.deleteMany({ where: { ...isOfPaste, version: 1 } });
    const notes = await listNotesOfRecord(tx, exchangeId);
    if (removed === 0) return unchanged({ notes, removed, remaining: present });
    await record({
      action: "source_note.paste_undone",
      subject: { type: "Exchange", id: exchangeId },
      exchangeId,
      details: { key, removed },
    });
    return { notes, removed, remaining: present - removed };
  });
}
