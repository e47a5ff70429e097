"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { saveBasics } from "./commands/save-basics.ts";
import { saveBasicsInput } from "./schema.ts";

export const saveBasicsAction = saveAction(saveBasicsInput, async (actor, input) => {
  const saved = await saveBasics(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});
