"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { saveCoverTexts, useCover } from "./commands.ts";
import { saveCoverTextsInput, useCoverInput } from "./schema.ts";

// A cover in the making: readers see it with the next version that is published, so no tag expires.

export const saveCoverTextsAction = saveAction(saveCoverTextsInput, saveCoverTexts);

export const useCoverAction = saveAction(useCoverInput, useCover);
