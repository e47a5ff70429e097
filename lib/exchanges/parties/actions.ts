"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addParty } from "./commands/add-party.ts";
import { changeRole } from "./commands/change-role.ts";
import { removeParty } from "./commands/remove-party.ts";
import { saveParty } from "./commands/save-party.ts";
import { addPartyInput, changeRoleInput, removePartyInput, savePartyInput } from "./schema.ts";

/** What readers see of a record; nothing of a draft is ever kept for them. */
function expireIfPublic({ code, isPublicly }: { code: string; isPublicly: boolean }): void {
  if (isPublicly) expireTags(tagsOfRecord(code));
}

export const addPartyAction = saveAction(addPartyInput, async (actor, input) => {
  const parties = await addParty(actor, input);
  expireIfPublic(input);
  return parties;
});

export const changeRoleAction = saveAction(changeRoleInput, async (actor, input) => {
  const parties = await changeRole(actor, input);
  expireIfPublic(input);
  return parties;
});

export const removePartyAction = saveAction(removePartyInput, async (actor, input) => {
  const parties = await removeParty(actor, input);
  expireIfPublic(input);
  return parties;
});

export const savePartyAction = saveAction(savePartyInput, async (actor, input) => {
  const saved = await saveParty(actor, input);
  expireIfPublic(input);
  return saved;
});
