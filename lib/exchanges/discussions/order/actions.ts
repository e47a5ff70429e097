"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { moveGroup } from "./commands.ts";
import { moveGroupInput } from "./schema.ts";

export const moveGroupAction = saveAction(moveGroupInput, async (actor, input) => {
  const moved = await moveGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return moved;
});
