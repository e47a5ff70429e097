"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { moveItem } from "./commands.ts";
import { moveItemInput } from "./schema.ts";

export const moveItemAction = saveAction(moveItemInput, async (actor, input) => {
  const moved = await moveItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return moved;
});
