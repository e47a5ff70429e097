"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { addOutcome } from "./commands/add-outcome.ts";
import { moveOutcome } from "./commands/move-outcome.ts";
import { removeOutcome } from "./commands/remove-outcome.ts";
import { restoreOutcome } from "./commands/restore-outcome.ts";
import { saveOutcome } from "./commands/save-outcome.ts";
import { tagsOfOutcomes } from "./rules.ts";
import { addOutcomeInput, moveOutcomeInput, outcomeInput, saveOutcomeInput } from "./schema.ts";

export const addOutcomeAction = saveAction(addOutcomeInput, async (actor, input) => {
  const outcomes = await addOutcome(actor, input);
  if (input.isPublicly) expireTags(tagsOfOutcomes(input.code));
  return outcomes;
});

export const saveOutcomeAction = saveAction(saveOutcomeInput, async (actor, input) => {
  const saved = await saveOutcome(actor, input);
  if (input.isPublicly) expireTags(tagsOfOutcomes(input.code));
  return saved;
});

export const removeOutcomeAction = saveAction(outcomeInput, async (actor, input) => {
  const outcomes = await removeOutcome(actor, input);
  if (input.isPublicly) expireTags(tagsOfOutcomes(input.code));
  return outcomes;
});

export const restoreOutcomeAction = saveAction(outcomeInput, async (actor, input) => {
  const outcomes = await restoreOutcome(actor, input);
  if (input.isPublicly) expireTags(tagsOfOutcomes(input.code));
  return outcomes;
});

export const moveOutcomeAction = saveAction(moveOutcomeInput, async (actor, input) => {
  const outcomes = await moveOutcome(actor, input);
  if (input.isPublicly) expireTags(tagsOfOutcomes(input.code));
  return outcomes;
});
