import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { type NoteEntry, noteSelect, toNote } from "../queries.ts";
import type { SaveNoteInput } from "../schema.ts";
import { lockNote } from "./lock-note.ts";

/**
 * Saves fields of a note. Keeps what others changed meanwhile, and answers with it.
 * @throws as `lockForEditing`; not_found where the note was removed
 */
export async function saveNote(
  actor: Member,
  { noteId, changes, ...ref }: SaveNoteInput,
): Promise<SavedSection<NoteEntry["values"]>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const before = await lockNote(tx, exchangeId, noteId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    if (Object.keys(data).length === 0) return unchanged({ ...before, conflicts });
    const row = await tx.sourceNote.update({
      where: { id: noteId },
      data: { ...data, version: { increment: 1 } },
      select: noteSelect,
    });
    await record({
      action: "source_note.saved",
      subject: { type: "SourceNote", id: noteId },
      exchangeId,
      details: { changes: changesMade(before.values, data) },
    });
    const { version, values } = toNote(row);
    return { version, values, conflicts };
  });
}
