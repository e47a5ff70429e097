import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findLastDetails } from "../../record/queries.ts";
import { versionWhenRestored } from "../../record/rules.ts";
import { type NoteEntry, notesOfRecord } from "../queries.ts";
import { MAX_NOTES, type NoteInput } from "../schema.ts";
import { lockNotes } from "./lock-notes.ts";
import { NOTE_REMOVED, type RemovedNote } from "./remove-note.ts";

/**
 * Puts a removed note back where it stood.
 * @throws as `lockForRecording`; not_found where no removal is known; conflict changed_meanwhile where it is back
 *         already, too_many
 */
export async function restoreNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockNotes(actor, tx, ref);
    const kept = await findLastDetails<RemovedNote>(tx, {
      exchangeId,
      type: "SourceNote",
      id: noteId,
      action: NOTE_REMOVED,
    });
    if (!kept) throw notFound();
    const standing = await tx.sourceNote.findMany({ where: { exchangeId }, take: MAX_NOTES, select: { id: true } });
    if (standing.some(({ id }) => id === noteId)) throw conflict("changed_meanwhile");
    if (standing.length >= MAX_NOTES) throw conflict("too_many");
    const { position, quote, commentZh, commentEn, isPublic } = kept;
    const note = { position, quote, commentZh, commentEn, isPublic };
    await tx.sourceNote.updateMany({
      where: { exchangeId, position: { gte: position } },
      data: { position: { increment: 1 } },
    });
    await tx.sourceNote.create({
      data: { ...note, id: noteId, exchangeId, version: versionWhenRestored(kept) },
      select: { id: true },
    });
    await record({ action: "source_note.restored", subject: { type: "SourceNote", id: noteId }, exchangeId });
    return notesOfRecord(tx, exchangeId);
  });
}
