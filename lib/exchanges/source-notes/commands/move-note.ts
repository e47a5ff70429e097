import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { type NoteEntry, notesOfRecord } from "../queries.ts";
import type { MoveNoteInput } from "../schema.ts";
import { lockNotes } from "./lock-notes.ts";

/**
 * Puts a note directly before another one, or last.
 * @throws as `lockForRecording`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveNote(actor: Member, { noteId, before, ...ref }: MoveNoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockNotes(actor, tx, ref);
    const order = (await notesOfRecord(tx, exchangeId)).map(({ id }) => id);
    if (!order.includes(noteId)) throw notFound();
    const moved = movedBefore(order, noteId, before);
    if (!moved) throw conflict("changed_meanwhile");
    await tx.$executeRaw`
      UPDATE "SourceNote" note SET "position" = wanted.place
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE note."id" = wanted.id AND note."position" <> wanted.place`;
    await record({
      action: "source_note.moved",
      subject: { type: "SourceNote", id: noteId },
      exchangeId,
      details: { from: order.indexOf(noteId) + 1, to: moved.indexOf(noteId) + 1 },
    });
    return notesOfRecord(tx, exchangeId);
  });
}
