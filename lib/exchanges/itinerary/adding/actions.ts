"use server";

import { tagsOfBase } from "@/lib/bases/rules.ts";
import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { addItem, addVisits } from "./commands.ts";
import { addItemInput, addVisitsInput } from "./schema.ts";

export const addItemAction = saveAction(addItemInput, async (actor, input) => {
  const added = await addItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const addVisitsAction = saveAction(addVisitsInput, async (actor, input) => {
  const added = await addVisits(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  if (added.newBases.length > 0) expireTags(added.newBases.flatMap(tagsOfBase));
  return added;
});
