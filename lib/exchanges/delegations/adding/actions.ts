"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { addMember, keepMember } from "./commands.ts";
import { listMemberChoices } from "./queries.ts";
import { addMemberInput, choosePeopleInput, keepMemberInput } from "./schema.ts";

export const choosePeopleAction = saveAction(choosePeopleInput, listMemberChoices);

export const addMemberAction = saveAction(addMemberInput, async (actor, input) => {
  const added = await addMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const keepMemberAction = saveAction(keepMemberInput, async (actor, input) => {
  const roster = await keepMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
