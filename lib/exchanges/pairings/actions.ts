"use server";

import { tagsOfUnit } from "@/lib/institutions/units/rules.ts";
import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { addGroups } from "./commands/add-groups.ts";
import { addPairing } from "./commands/add-pairing.ts";
import { removePairing } from "./commands/remove-pairing.ts";
import { addGroupsInput, addPairingInput, removePairingInput } from "./schema.ts";

export const addGroupsAction = saveAction(addGroupsInput, async (actor, input) => {
  const added = await addGroups(actor, input);
  if (added.institutions.length > 0) expireTags(added.institutions.flatMap(tagsOfUnit));
  return added;
});

export const addPairingAction = saveAction(addPairingInput, async (actor, input) => {
  const added = await addPairing(actor, input);
  if (added.institutions.length > 0) expireTags(added.institutions.flatMap(tagsOfUnit));
  return added;
});

export const removePairingAction = saveAction(removePairingInput, removePairing);
