import { z } from "zod";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { linesOfText, optionalLines } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";

/** How many notes one record may have. */
export const MAX_NOTES = 50;

const MAX_QUOTE_LENGTH = 2000;
const MAX_COMMENT_LENGTH = 1000;

/** The fields of a note as its row shows them. */
export const noteFields = {
  quote: linesOfText(MAX_QUOTE_LENGTH),
  commentZh: optionalLines(MAX_COMMENT_LENGTH),
  commentEn: optionalLines(MAX_COMMENT_LENGTH),
  isPublic: z.boolean(),
};

export type NoteValues = { [Field in keyof typeof noteFields]: z.output<(typeof noteFields)[Field]> };

export const addNoteInput = z.strictObject({ ...recordRef, key: idempotencyKey(), quote: noteFields.quote });
export type AddNoteInput = z.output<typeof addNoteInput>;

export const saveNoteInput = z.strictObject({
  ...recordRef,
  noteId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(noteFields),
});
export type SaveNoteInput = z.output<typeof saveNoteInput>;

export const noteInput = z.strictObject({ ...recordRef, noteId: z.uuid() });
export type NoteInput = z.output<typeof noteInput>;

export const moveNoteInput = z.strictObject({ ...recordRef, noteId: z.uuid(), before: z.uuid().nullable() });
export type MoveNoteInput = z.output<typeof moveNoteInput>;
