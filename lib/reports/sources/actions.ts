"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfReport } from "../rules.ts";
import { chooseSource, confirmTranslation } from "./commands.ts";
import { chooseSourceInput, confirmTranslationInput } from "./schema.ts";

/** Readers of both languages are told which one the text is, so it shows at once. */
export const chooseSourceAction = saveAction(chooseSourceInput, async (actor, input) => {
  expireTags(tagsOfReport(await chooseSource(actor, input)));
  return null;
});

export const confirmTranslationAction = saveAction(confirmTranslationInput, confirmTranslation);
