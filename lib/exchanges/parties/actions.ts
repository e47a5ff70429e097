"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addParty } from "./commands/add-party.ts";
import { changeRole } from "./commands/change-role.ts";
import { changeSchool } from "./commands/change-school.ts";
import { removeParty } from "./commands/remove-party.ts";
import { replaceParty } from "./commands/replace-party.ts";
import { saveParty } from "./commands/save-party.ts";
import { listSchoolsToChoose } from "./queries.ts";
import {
  addPartyInput,
  changeRoleInput,
  changeSchoolInput,
  chooseSchoolsInput,
  removePartyInput,
  replacePartyInput,
  savePartyInput,
} from "./schema.ts";

export const addPartyAction = saveAction(addPartyInput, addParty);

export const changeRoleAction = saveAction(changeRoleInput, changeRole);

export const changeSchoolAction = saveAction(changeSchoolInput, changeSchool);

export const chooseSchoolsAction = saveAction(chooseSchoolsInput, listSchoolsToChoose);

export const removePartyAction = saveAction(removePartyInput, removeParty);

export const replacePartyAction = saveAction(replacePartyInput, replaceParty);

export const savePartyAction = saveAction(savePartyInput, saveParty);
