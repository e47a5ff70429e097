"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addParty } from "./commands/add-party.ts";
import { changeRole } from "./commands/change-role.ts";
import { changeSchool } from "./commands/change-school.ts";
import { moveStop } from "./commands/move-stop.ts";
import { removeParty } from "./commands/remove-party.ts";
import { replaceParty } from "./commands/replace-party.ts";
import { saveParty } from "./commands/save-party.ts";
import { saveStop } from "./commands/save-stop.ts";
import { listPartiesToChoose, listSchoolsToChoose } from "./queries.ts";
import {
  addPartyInput,
  changeRoleInput,
  changeSchoolInput,
  choosePartiesInput,
  chooseSchoolsInput,
  moveStopInput,
  removePartyInput,
  replacePartyInput,
  savePartyInput,
  saveStopInput,
} from "./schema.ts";

export const addPartyAction = saveAction(addPartyInput, addParty);

export const changeRoleAction = saveAction(changeRoleInput, changeRole);

export const changeSchoolAction = saveAction(changeSchoolInput, changeSchool);

export const choosePartiesAction = saveAction(choosePartiesInput, listPartiesToChoose);

export const chooseSchoolsAction = saveAction(chooseSchoolsInput, listSchoolsToChoose);

export const removePartyAction = saveAction(removePartyInput, removeParty);

export const replacePartyAction = saveAction(replacePartyInput, replaceParty);

export const savePartyAction = saveAction(savePartyInput, saveParty);

export const saveStopAction = saveAction(saveStopInput, saveStop);

export const moveStopAction = saveAction(moveStopInput, moveStop);
