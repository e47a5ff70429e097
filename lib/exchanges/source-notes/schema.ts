import { z } from "zod";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { linesOfText, optionalLines } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";
import { MAX_NOTES, MAX_QUOTE_LENGTH } from "./rules.ts";

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

/** The lines of a paste, each a note. */
export const pasteNotesInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  quotes: z.array(noteFields.quote).min(1).max(MAX_NOTES),
});
export type PasteNotesInput = z.output<typeof pasteNotesInput>;

export const undoNotesPasteInput = z.strictObject({ ...recordRef, key: idempotencyKey() });
export type UndoNotesPasteInput = z.output<typeof undoNotesPasteInput>;

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
