"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { chooseSource } from "./commands/choose-source.ts";
import { confirmTranslation } from "./commands/confirm-translation.ts";
import { saveText } from "./commands/save-text.ts";
import { chooseSourceInput, confirmTranslationInput, saveTextInput } from "./schema.ts";

/** Readers see which language is the source, so this takes effect at once. */
export const chooseSourceAction = saveAction(chooseSourceInput, chooseSource);

export const confirmTranslationAction = saveAction(confirmTranslationInput, confirmTranslation);

/** Readers see it with the next version that is published. */
export const saveTextAction = saveAction(saveTextInput, saveText);
