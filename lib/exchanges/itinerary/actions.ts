"use server";

import { tagsOfBase } from "@/lib/bases/rules.ts";
import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addItem } from "./commands/add-item.ts";
import { addVisits } from "./commands/add-visits.ts";
import { moveItem } from "./commands/move-item.ts";
import { removeItem } from "./commands/remove-item.ts";
import { restoreItem } from "./commands/restore-item.ts";
import { saveItem } from "./commands/save-item.ts";
import { addItemInput, addVisitsInput, moveItemInput, removeItemInput, saveItemInput } from "./schema.ts";

export const addItemAction = saveAction(addItemInput, async (actor, input) => {
  const added = await addItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const addVisitsAction = saveAction(addVisitsInput, async (actor, input) => {
  const added = await addVisits(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  if (added.newBases.length > 0) expireTags(added.newBases.flatMap(tagsOfBase));
  return added;
});

export const saveItemAction = saveAction(saveItemInput, async (actor, input) => {
  const saved = await saveItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const moveItemAction = saveAction(moveItemInput, async (actor, input) => {
  const moved = await moveItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return moved;
});

export const removeItemAction = saveAction(removeItemInput, async (actor, input) => {
  const left = await removeItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});

export const restoreItemAction = saveAction(removeItemInput, async (actor, input) => {
  const restored = await restoreItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return restored;
});
