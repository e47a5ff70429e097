"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addNote } from "./commands/add-note.ts";
import { moveNote } from "./commands/move-note.ts";
import { pasteNotes } from "./commands/paste-notes.ts";
import { removeNote } from "./commands/remove-note.ts";
import { restoreNote } from "./commands/restore-note.ts";
import { saveNote } from "./commands/save-note.ts";
import { undoMoveNote } from "./commands/undo-move-note.ts";
import { undoNotesPaste } from "./commands/undo-notes-paste.ts";
import {
  addNoteInput,
  moveNoteInput,
  noteInput,
  pasteNotesInput,
  saveNoteInput,
  undoNotesPasteInput,
} from "./schema.ts";

export const addNoteAction = saveAction(addNoteInput, addNote);

export const pasteNotesAction = saveAction(pasteNotesInput, pasteNotes);

export const undoNotesPasteAction = saveAction(undoNotesPasteInput, undoNotesPaste);

export const saveNoteAction = saveAction(saveNoteInput, saveNote);

export const removeNoteAction = saveAction(noteInput, removeNote);

export const restoreNoteAction = saveAction(noteInput, restoreNote);

export const moveNoteAction = saveAction(moveNoteInput, moveNote);

export const undoMoveNoteAction = saveAction(noteInput, undoMoveNote);
