"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { removeItem, restoreItem } from "./commands.ts";
import { removeItemInput } from "./schema.ts";

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
