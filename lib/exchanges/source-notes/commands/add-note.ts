import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { listNotes, type NoteEntry } from "../queries.ts";
import { type AddNoteInput, MAX_NOTES } from "../schema.ts";
import { lockNotes } from "./lock-notes.ts";

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
      if (_count >= MAX_NOTES) throw conflict("too_many");
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
