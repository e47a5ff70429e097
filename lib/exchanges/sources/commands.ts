import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { type LockedRecord, lockForRecording } from "../record/commands.ts";
import type { RecordRef } from "../record/schema.ts";
import { lockSection } from "../record/sections/commands.ts";
import { detailsOfLast } from "../record/sections/queries.ts";
import { versionWhenRestored } from "../record/sections/rules.ts";
import { listNotes, type NoteEntry, noteSelect, notesOfRecord, toNote } from "./queries.ts";
import { type AddNoteInput, MOST_NOTES, type MoveNoteInput, type NoteInput, type SaveNoteInput } from "./schema.ts";

const REMOVED = "source_note.removed";

/**
 * Keeps a passage of the source beside the record, last of its notes and not public yet. Sent twice with one key, once.
 * @throws as `lockForRecording`; conflict too_many, key_used_before
 */
export async function addNote(actor: Member, { key, ...input }: AddNoteInput): Promise<NoteEntry[]> {
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId } = await lockNotes(actor, tx, input);
      const { _count, _max } = await tx.sourceNote.aggregate({
        where: { exchangeId },
        _count: true,
        _max: { position: true },
      });
      if (_count >= MOST_NOTES) throw conflict("too_many");
      const { id } = await tx.sourceNote.create({
        data: { exchangeId, position: (_max.position ?? 0) + 1, quote: input.quote },
        select: { id: true },
      });
      await record({
        action: "source_note.added",
        subject: { type: "SourceNote", id },
        exchangeId,
        details: { quote: input.quote },
      });
      return {};
    },
    { once: { action: "source_note.add", key, input } },
  );
  // the notes of now, also for whoever sends it again
  return listNotes(actor, input.code);
}

/** Holds the record, and the list of its notes against others who add, remove or move. */
async function lockNotes(actor: Member, tx: Tx, ref: RecordRef): Promise<LockedRecord> {
  const exchange = await lockForRecording(actor, tx, ref);
  await lockSection(actor, tx, "notes", exchange.id);
  return exchange;
}

/**
 * Saves fields of a note; what others changed meanwhile stays, and comes back with the answer.
 * @throws as `lockForRecording`; not_found where the note was removed
 */
export async function saveNote(
  actor: Member,
  { noteId, changes, ...ref }: SaveNoteInput,
): Promise<SavedSection<NoteEntry["values"]>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForRecording(actor, tx, ref);
    const before = await lockNote(tx, exchangeId, noteId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    const isChanged = Object.keys(data).length > 0;
    const row = await tx.sourceNote.update({
      where: { id: noteId },
      data: { ...data, ...(isChanged && { version: { increment: 1 } }) },
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

/**
 * Takes a note out of the record; `restoreNote` takes that back.
 * @throws as `lockForRecording`; not_found where somebody else was quicker
 */
export async function removeNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockNotes(actor, tx, ref);
    const { version, values } = await lockNote(tx, exchangeId, noteId);
    const { position } = await tx.sourceNote.delete({ where: { id: noteId }, select: { position: true } });
    const removed: RemovedNote = { ...values, position, version };
    await record({ action: REMOVED, subject: { type: "SourceNote", id: noteId }, exchangeId, details: removed });
    return notesOfRecord(tx, exchangeId);
  });
}

/**
 * Puts a removed note back where it stood.
 * @throws as `lockForRecording`; not_found where no removal is known; conflict changed_meanwhile where it is back
 *         already, too_many
 */
export async function restoreNote(actor: Member, { noteId, ...ref }: NoteInput): Promise<NoteEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockNotes(actor, tx, ref);
    const kept = await detailsOfLast<RemovedNote>(tx, { exchangeId, type: "SourceNote", id: noteId, action: REMOVED });
    if (!kept) throw notFound();
    const standing = await tx.sourceNote.findMany({ where: { exchangeId }, take: MOST_NOTES, select: { id: true } });
    if (standing.some(({ id }) => id === noteId)) throw conflict("changed_meanwhile");
    if (standing.length >= MOST_NOTES) throw conflict("too_many");
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

type RemovedNote = NoteEntry["values"] & { position: number; version?: number };

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

async function lockNote(tx: Tx, exchangeId: string, noteId: string): Promise<NoteEntry> {
  await tx.$queryRaw`SELECT 1 FROM "SourceNote" WHERE "id" = ${noteId}::uuid FOR UPDATE`;
  const row = await tx.sourceNote.findFirst({ where: { id: noteId, exchangeId }, select: noteSelect });
  if (!row) throw notFound();
  return toNote(row);
}
