"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { publishTranslation } from "./commands/publish-translation.ts";
import { updateTranslation } from "./commands/update-translation.ts";
import { withdrawTranslation } from "./commands/withdraw-translation.ts";
import { publicationInput, translationInput } from "./schema.ts";

export const publishTranslationAction = saveAction(publicationInput, async (actor, input) => {
  await publishTranslation(actor, input);
  return null;
});

export const updateTranslationAction = saveAction(publicationInput, async (actor, input) => {
  await updateTranslation(actor, input);
  return null;
});

export const withdrawTranslationAction = saveAction(translationInput, async (actor, input) => {
  await withdrawTranslation(actor, input);
  return null;
});
