"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addNote } from "./commands/add-note.ts";
import { moveNote } from "./commands/move-note.ts";
import { removeNote } from "./commands/remove-note.ts";
import { restoreNote } from "./commands/restore-note.ts";
import { saveNote } from "./commands/save-note.ts";
import { addNoteInput, moveNoteInput, noteInput, saveNoteInput } from "./schema.ts";

export const addNoteAction = saveAction(addNoteInput, async (actor, input) => {
  const notes = await addNote(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return notes;
});

export const saveNoteAction = saveAction(saveNoteInput, async (actor, input) => {
  const saved = await saveNote(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const removeNoteAction = saveAction(noteInput, async (actor, input) => {
  const notes = await removeNote(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return notes;
});

export const restoreNoteAction = saveAction(noteInput, async (actor, input) => {
  const notes = await restoreNote(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return notes;
});

export const moveNoteAction = saveAction(moveNoteInput, async (actor, input) => {
  const notes = await moveNote(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return notes;
});
