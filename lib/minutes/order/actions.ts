"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { moveMinuteItem, removeMinuteItem, restoreMinuteItem } from "./commands.ts";
import { minuteItemInput, moveMinuteItemInput } from "./schema.ts";

export const removeMinuteItemAction = saveAction(minuteItemInput, removeMinuteItem);

export const restoreMinuteItemAction = saveAction(minuteItemInput, restoreMinuteItem);

export const moveMinuteItemAction = saveAction(moveMinuteItemInput, moveMinuteItem);
