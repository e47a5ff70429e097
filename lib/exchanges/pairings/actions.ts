"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addGroups } from "./commands/add-groups.ts";
import { addPairing } from "./commands/add-pairing.ts";
import { removePairing } from "./commands/remove-pairing.ts";
import { restorePairing } from "./commands/restore-pairing.ts";
import { addGroupsInput, addPairingInput, removePairingInput } from "./schema.ts";

export const addGroupsAction = saveAction(addGroupsInput, addGroups);

export const addPairingAction = saveAction(addPairingInput, addPairing);

export const removePairingAction = saveAction(removePairingInput, removePairing);

export const restorePairingAction = saveAction(removePairingInput, restorePairing);
