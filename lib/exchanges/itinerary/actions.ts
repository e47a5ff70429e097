"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addItem } from "./commands/add-item.ts";
import { addVisits } from "./commands/add-visits.ts";
import { moveItem } from "./commands/move-item.ts";
import { removeItem } from "./commands/remove-item.ts";
import { restoreItem } from "./commands/restore-item.ts";
import { saveItem } from "./commands/save-item.ts";
import { undoMoveItem } from "./commands/undo-move-item.ts";
import { addItemInput, addVisitsInput, moveItemInput, removeItemInput, saveItemInput } from "./schema.ts";

export const addItemAction = saveAction(addItemInput, addItem);

export const addVisitsAction = saveAction(addVisitsInput, addVisits);

export const saveItemAction = saveAction(saveItemInput, saveItem);

export const moveItemAction = saveAction(moveItemInput, moveItem);

export const removeItemAction = saveAction(removeItemInput, removeItem);

export const restoreItemAction = saveAction(removeItemInput, restoreItem);

export const undoMoveItemAction = saveAction(removeItemInput, undoMoveItem);
