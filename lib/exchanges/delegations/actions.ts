"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { saveHeadcount, takeOverDelegation } from "./commands.ts";
import { saveHeadcountInput, takeOverDelegationInput } from "./schema.ts";

export const saveHeadcountAction = saveAction(saveHeadcountInput, async (actor, input) => {
  const saved = await saveHeadcount(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const takeOverDelegationAction = saveAction(takeOverDelegationInput, async (actor, input) => {
  const roster = await takeOverDelegation(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
