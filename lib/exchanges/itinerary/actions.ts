"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addItem } from "./commands/add-item.ts";
import { addItems } from "./commands/add-items.ts";
import { addVisits } from "./commands/add-visits.ts";
import { copyDay } from "./commands/copy-day.ts";
import { moveDays } from "./commands/move-days.ts";
import { moveItem } from "./commands/move-item.ts";
import { removeItem } from "./commands/remove-item.ts";
import { restoreItem } from "./commands/restore-item.ts";
import { saveItem } from "./commands/save-item.ts";
import { undoAddItems } from "./commands/undo-add-items.ts";
import { undoMoveItem } from "./commands/undo-move-item.ts";
import {
  addItemInput,
  addItemsInput,
  addVisitsInput,
  copyDayInput,
  moveDaysInput,
  moveItemInput,
  removeItemInput,
  saveItemInput,
  undoAddItemsInput,
} from "./schema.ts";

export const addItemAction = saveAction(addItemInput, addItem);

export const addVisitsAction = saveAction(addVisitsInput, addVisits);

export const saveItemAction = saveAction(saveItemInput, saveItem);

export const moveItemAction = saveAction(moveItemInput, moveItem);

export const removeItemAction = saveAction(removeItemInput, removeItem);

export const restoreItemAction = saveAction(removeItemInput, restoreItem);

export const undoMoveItemAction = saveAction(removeItemInput, undoMoveItem);

export const addItemsAction = saveAction(addItemsInput, addItems);

export const undoAddItemsAction = saveAction(undoAddItemsInput, undoAddItems);

export const copyDayAction = saveAction(copyDayInput, copyDay);

export const moveDaysAction = saveAction(moveDaysInput, moveDays);
