"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addParty } from "./commands/add-party.ts";
import { changeRole } from "./commands/change-role.ts";
import { removeParty } from "./commands/remove-party.ts";
import { saveParty } from "./commands/save-party.ts";
import { addPartyInput, changeRoleInput, removePartyInput, savePartyInput } from "./schema.ts";

export const addPartyAction = saveAction(addPartyInput, expireAfter(addParty, tagsOfRecord));

export const changeRoleAction = saveAction(changeRoleInput, expireAfter(changeRole, tagsOfRecord));

export const removePartyAction = saveAction(removePartyInput, expireAfter(removeParty, tagsOfRecord));

export const savePartyAction = saveAction(savePartyInput, expireAfter(saveParty, tagsOfRecord));
