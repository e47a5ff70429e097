"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { saveItem } from "./commands.ts";
import { saveItemInput } from "./schema.ts";

export const saveItemAction = saveAction(saveItemInput, async (actor, input) => {
  const saved = await saveItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});
