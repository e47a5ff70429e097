import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { listNotes, type NoteEntry } from "../queries.ts";
import type { AddNoteInput } from "../schema.ts";
import { insertNotes } from "./insert-notes.ts";

/**
 * Adds a passage of the source at the end of the notes; readers do not see it yet. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function addNote(actor: Member, { key, ...input }: AddNoteInput): Promise<NoteEntry[]> {
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId } = await lockForEditing(actor, tx, input, ["NOTES"]);
      const [id = ""] = await insertNotes(tx, exchangeId, [input.quote]);
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
  // Read after the commit, so that a repeated request gets the current notes too.
  return listNotes(actor, input.code);
}
