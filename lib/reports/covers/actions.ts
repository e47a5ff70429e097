"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { chooseCover } from "./commands/choose-cover.ts";
import { saveCoverTexts } from "./commands/save-cover-texts.ts";
import { chooseCoverInput, saveCoverTextsInput } from "./schema.ts";

// Readers see a new cover with the next version that is published.

export const saveCoverTextsAction = saveAction(saveCoverTextsInput, saveCoverTexts);

export const chooseCoverAction = saveAction(chooseCoverInput, chooseCover);
