"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { removeMember, restoreMember } from "./commands.ts";
import { removeMemberInput, restoreMemberInput } from "./schema.ts";

export const removeMemberAction = saveAction(removeMemberInput, async (actor, input) => {
  const roster = await removeMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const restoreMemberAction = saveAction(restoreMemberInput, async (actor, input) => {
  const roster = await restoreMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
