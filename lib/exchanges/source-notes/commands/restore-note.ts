import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { idsInOrder, makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { assertRestorable, versionWhenRestored } from "../../record/rules.ts";
import { listNotesOfRecord, type NoteEntry, noteList } from "../queries.ts";
import { MAX_NOTES } from "../rules.ts";
import type { NoteInput } from "../schema.ts";
import { NOTE_REMOVED, type RemovedNote } from "./remove-note.ts";

/**
 * Restores a removed note in its place.
 * @throws as `lockForEditing`; not_found where no removal is known; conflict changed_meanwhile where it was
 *         restored before; too_many
 */
export async function restoreNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["NOTES"]);
    const removed = await findUndoEntry<RemovedNote>(tx, { exchangeId, action: NOTE_REMOVED, subjectId: noteId });
    const list = noteList(exchangeId);
    assertRestorable(await idsInOrder(tx, list), { id: noteId, max: MAX_NOTES });
    const { position, quote, commentZh, commentEn, isPublic } = removed;
    const note = { position, quote, commentZh, commentEn, isPublic };
    await makeRoomAt(tx, list, position);
    await tx.sourceNote.create({
      data: { ...note, id: noteId, exchangeId, version: versionWhenRestored(removed) },
      select: { id: true },
    });
    await record({ action: "source_note.restored", subject: { type: "SourceNote", id: noteId }, exchangeId });
    return listNotesOfRecord(tx, exchangeId);
  });
}
