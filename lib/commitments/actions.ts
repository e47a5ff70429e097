"use server";

import { tagsOfRecord } from "@/lib/exchanges/record/rules.ts";
import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { addOutcome } from "./commands/add-outcome.ts";
import { moveOutcome } from "./commands/move-outcome.ts";
import { removeOutcome } from "./commands/remove-outcome.ts";
import { restoreOutcome } from "./commands/restore-outcome.ts";
import { saveOutcome } from "./commands/save-outcome.ts";
import { addOutcomeInput, moveOutcomeInput, outcomeInput, saveOutcomeInput } from "./schema.ts";

export const addOutcomeAction = saveAction(addOutcomeInput, expireAfter(addOutcome, tagsOfRecord));

export const saveOutcomeAction = saveAction(saveOutcomeInput, expireAfter(saveOutcome, tagsOfRecord));

export const removeOutcomeAction = saveAction(outcomeInput, expireAfter(removeOutcome, tagsOfRecord));

export const restoreOutcomeAction = saveAction(outcomeInput, expireAfter(restoreOutcome, tagsOfRecord));

export const moveOutcomeAction = saveAction(moveOutcomeInput, expireAfter(moveOutcome, tagsOfRecord));
