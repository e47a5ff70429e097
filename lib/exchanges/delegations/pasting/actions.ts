"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { pasteMembers, undoPaste } from "./commands.ts";
import { pasteMembersInput, undoPasteInput } from "./schema.ts";

export const pasteMembersAction = saveAction(pasteMembersInput, async (actor, input) => {
  const roster = await pasteMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const undoPasteAction = saveAction(undoPasteInput, async (actor, input) => {
  const undone = await undoPaste(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return undone;
});
