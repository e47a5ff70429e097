"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { publishTranslation } from "./commands/publish-translation.ts";
import { updateTranslation } from "./commands/update-translation.ts";
import { withdrawTranslation } from "./commands/withdraw-translation.ts";
import { publicationInput, translationInput } from "./schema.ts";

export const publishTranslationAction = saveAction(publicationInput, publishTranslation);

export const updateTranslationAction = saveAction(publicationInput, updateTranslation);

export const withdrawTranslationAction = saveAction(translationInput, withdrawTranslation);
