"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { saveAllMembers, saveMember } from "./commands.ts";
import { saveAllMembersInput, saveMemberInput } from "./schema.ts";

export const saveMemberAction = saveAction(saveMemberInput, async (actor, input) => {
  const saved = await saveMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const saveAllMembersAction = saveAction(saveAllMembersInput, async (actor, input) => {
  const roster = await saveAllMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
