"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addNote } from "./commands/add-note.ts";
import { moveNote } from "./commands/move-note.ts";
import { removeNote } from "./commands/remove-note.ts";
import { restoreNote } from "./commands/restore-note.ts";
import { saveNote } from "./commands/save-note.ts";
import { undoMoveNote } from "./commands/undo-move-note.ts";
import { addNoteInput, moveNoteInput, noteInput, saveNoteInput } from "./schema.ts";

export const addNoteAction = saveAction(addNoteInput, addNote);

export const saveNoteAction = saveAction(saveNoteInput, saveNote);

export const removeNoteAction = saveAction(noteInput, removeNote);

export const restoreNoteAction = saveAction(noteInput, restoreNote);

export const moveNoteAction = saveAction(moveNoteInput, moveNote);

export const undoMoveNoteAction = saveAction(noteInput, undoMoveNote);
