"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { saveGroup } from "./commands.ts";
import { saveGroupInput } from "./schema.ts";

export const saveGroupAction = saveAction(saveGroupInput, async (actor, input) => {
  const saved = await saveGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});
