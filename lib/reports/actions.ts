"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { publishTranslation, updateTranslation, withdrawTranslation } from "./commands.ts";
import { tagsOfReport } from "./rules.ts";
import { publicationInput, translationInput } from "./schema.ts";

export const publishTranslationAction = saveAction(publicationInput, async (actor, input) => {
  expireTags(tagsOfReport(await publishTranslation(actor, input)));
  return null;
});

export const updateTranslationAction = saveAction(publicationInput, async (actor, input) => {
  expireTags(tagsOfReport(await updateTranslation(actor, input)));
  return null;
});

export const withdrawTranslationAction = saveAction(translationInput, async (actor, input) => {
  expireTags(tagsOfReport(await withdrawTranslation(actor, input)));
  return null;
});
