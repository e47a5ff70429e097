"use server";

import { tagsOfBase } from "@/lib/bases/rules.ts";
import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { addItem } from "./commands/add-item.ts";
import { addVisits } from "./commands/add-visits.ts";
import { moveItem } from "./commands/move-item.ts";
import { removeItem } from "./commands/remove-item.ts";
import { restoreItem } from "./commands/restore-item.ts";
import { saveItem } from "./commands/save-item.ts";
import { addItemInput, addVisitsInput, moveItemInput, removeItemInput, saveItemInput } from "./schema.ts";

export const addItemAction = saveAction(addItemInput, addItem);

export const addVisitsAction = saveAction(addVisitsInput, async (actor, input) => {
  const added = await addVisits(actor, input);
  if (added.newBases.length > 0) expireTags(added.newBases.flatMap(tagsOfBase));
  return added;
});

export const saveItemAction = saveAction(saveItemInput, saveItem);

export const moveItemAction = saveAction(moveItemInput, moveItem);

export const removeItemAction = saveAction(removeItemInput, removeItem);

export const restoreItemAction = saveAction(removeItemInput, restoreItem);
