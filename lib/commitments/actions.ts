"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addOutcome } from "./commands/add-outcome.ts";
import { moveOutcome } from "./commands/move-outcome.ts";
import { pasteOutcomes } from "./commands/paste-outcomes.ts";
import { removeOutcome } from "./commands/remove-outcome.ts";
import { restoreOutcome } from "./commands/restore-outcome.ts";
import { saveOutcome } from "./commands/save-outcome.ts";
import { undoMoveOutcome } from "./commands/undo-move-outcome.ts";
import { undoOutcomesPaste } from "./commands/undo-outcomes-paste.ts";
import {
  addOutcomeInput,
  moveOutcomeInput,
  outcomeInput,
  pasteOutcomesInput,
  saveOutcomeInput,
  undoOutcomesPasteInput,
} from "./schema.ts";

export const addOutcomeAction = saveAction(addOutcomeInput, addOutcome);

export const pasteOutcomesAction = saveAction(pasteOutcomesInput, pasteOutcomes);

export const undoOutcomesPasteAction = saveAction(undoOutcomesPasteInput, undoOutcomesPaste);

export const saveOutcomeAction = saveAction(saveOutcomeInput, saveOutcome);

export const removeOutcomeAction = saveAction(outcomeInput, removeOutcome);

export const restoreOutcomeAction = saveAction(outcomeInput, restoreOutcome);

export const moveOutcomeAction = saveAction(moveOutcomeInput, moveOutcome);

export const undoMoveOutcomeAction = saveAction(outcomeInput, undoMoveOutcome);
