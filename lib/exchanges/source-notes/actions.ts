"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addNote } from "./commands/add-note.ts";
import { moveNote } from "./commands/move-note.ts";
import { removeNote } from "./commands/remove-note.ts";
import { restoreNote } from "./commands/restore-note.ts";
import { saveNote } from "./commands/save-note.ts";
import { addNoteInput, moveNoteInput, noteInput, saveNoteInput } from "./schema.ts";

export const addNoteAction = saveAction(addNoteInput, expireAfter(addNote, tagsOfRecord));

export const saveNoteAction = saveAction(saveNoteInput, expireAfter(saveNote, tagsOfRecord));

export const removeNoteAction = saveAction(noteInput, expireAfter(removeNote, tagsOfRecord));

export const restoreNoteAction = saveAction(noteInput, expireAfter(restoreNote, tagsOfRecord));

export const moveNoteAction = saveAction(moveNoteInput, expireAfter(moveNote, tagsOfRecord));
