"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { removeGroup, restoreGroup } from "./commands.ts";
import { removeGroupInput } from "./schema.ts";

export const removeGroupAction = saveAction(removeGroupInput, async (actor, input) => {
  const left = await removeGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});

export const restoreGroupAction = saveAction(removeGroupInput, async (actor, input) => {
  const restored = await restoreGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return restored;
});
