"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addMinuteItem } from "./commands/add-minute-item.ts";
import { moveMinuteItem } from "./commands/move-minute-item.ts";
import { pasteMinuteItems } from "./commands/paste-minute-items.ts";
import { removeMinuteItem } from "./commands/remove-minute-item.ts";
import { restoreMinuteItem } from "./commands/restore-minute-item.ts";
import { saveMinuteItem } from "./commands/save-minute-item.ts";
import { undoMinutePaste } from "./commands/undo-minute-paste.ts";
import { undoMoveMinuteItem } from "./commands/undo-move-minute-item.ts";
import { listMinuteItemChoices, openMinute } from "./queries.ts";
import {
  addMinuteItemInput,
  chooseMinuteItemInput,
  minuteItemInput,
  moveMinuteItemInput,
  openMinuteInput,
  pasteMinuteItemsInput,
  saveMinuteItemInput,
  undoMinutePasteInput,
} from "./schema.ts";

export const chooseMinuteItemAction = saveAction(chooseMinuteItemInput, listMinuteItemChoices);

export const openMinuteAction = saveAction(openMinuteInput, openMinute);

export const addMinuteItemAction = saveAction(addMinuteItemInput, addMinuteItem);

export const pasteMinuteItemsAction = saveAction(pasteMinuteItemsInput, pasteMinuteItems);

export const undoMinutePasteAction = saveAction(undoMinutePasteInput, undoMinutePaste);

// Minutes are on no public page: their saves expire nothing.
export const saveMinuteItemAction = saveAction(saveMinuteItemInput, saveMinuteItem);

export const removeMinuteItemAction = saveAction(minuteItemInput, removeMinuteItem);

export const restoreMinuteItemAction = saveAction(minuteItemInput, restoreMinuteItem);

export const moveMinuteItemAction = saveAction(moveMinuteItemInput, moveMinuteItem);

export const undoMoveMinuteItemAction = saveAction(minuteItemInput, undoMoveMinuteItem);
