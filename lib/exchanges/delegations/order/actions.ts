"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { moveMember } from "./commands.ts";
import { moveMemberInput } from "./schema.ts";

export const moveMemberAction = saveAction(moveMemberInput, async (actor, input) => {
  const roster = await moveMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
