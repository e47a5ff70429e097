"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addAbsentMember } from "./commands/add-absent-member.ts";
import { addMember } from "./commands/add-member.ts";
import { addMemberToDirectory } from "./commands/add-member-to-directory.ts";
import { addOthers } from "./commands/add-others.ts";
import { moveMember } from "./commands/move-member.ts";
import { moveOthers } from "./commands/move-others.ts";
import { pasteMembers } from "./commands/paste-members.ts";
import { removeMember } from "./commands/remove-member.ts";
import { removeOthers } from "./commands/remove-others.ts";
import { restoreMember } from "./commands/restore-member.ts";
import { restoreOthers } from "./commands/restore-others.ts";
import { saveAllMembers } from "./commands/save-all-members.ts";
import { saveHeadcount } from "./commands/save-headcount.ts";
import { saveMember } from "./commands/save-member.ts";
import { saveOthers } from "./commands/save-others.ts";
import { saveStopHeadcount } from "./commands/save-stop-headcount.ts";
import { takeOverDelegation } from "./commands/take-over-delegation.ts";
import { undoMoveMember } from "./commands/undo-move-member.ts";
import { undoMoveOthers } from "./commands/undo-move-others.ts";
import { undoPaste } from "./commands/undo-paste.ts";
import { listMemberChoices } from "./queries.ts";
import {
  addAbsentMemberInput,
  addMemberInput,
  addMemberToDirectoryInput,
  addOthersInput,
  choosePeopleInput,
  moveMemberInput,
  moveOthersInput,
  othersInput,
  pasteMembersInput,
  removeMemberInput,
  restoreMemberInput,
  saveAllMembersInput,
  saveHeadcountInput,
  saveMemberInput,
  saveOthersInput,
  saveStopHeadcountInput,
  takeOverDelegationInput,
  undoPasteInput,
} from "./schema.ts";

export const saveHeadcountAction = saveAction(saveHeadcountInput, saveHeadcount);

export const saveStopHeadcountAction = saveAction(saveStopHeadcountInput, saveStopHeadcount);

export const takeOverDelegationAction = saveAction(takeOverDelegationInput, takeOverDelegation);

export const choosePeopleAction = saveAction(choosePeopleInput, listMemberChoices);

export const addMemberAction = saveAction(addMemberInput, addMember);

export const addMemberToDirectoryAction = saveAction(addMemberToDirectoryInput, addMemberToDirectory);

export const saveMemberAction = saveAction(saveMemberInput, saveMember);

export const saveAllMembersAction = saveAction(saveAllMembersInput, saveAllMembers);

export const moveMemberAction = saveAction(moveMemberInput, moveMember);

export const pasteMembersAction = saveAction(pasteMembersInput, pasteMembers);

export const undoPasteAction = saveAction(undoPasteInput, undoPaste);

export const removeMemberAction = saveAction(removeMemberInput, removeMember);

export const restoreMemberAction = saveAction(restoreMemberInput, restoreMember);

export const undoMoveMemberAction = saveAction(removeMemberInput, undoMoveMember);

export const addAbsentMemberAction = saveAction(addAbsentMemberInput, addAbsentMember);

export const addOthersAction = saveAction(addOthersInput, addOthers);

export const saveOthersAction = saveAction(saveOthersInput, saveOthers);

export const moveOthersAction = saveAction(moveOthersInput, moveOthers);

export const removeOthersAction = saveAction(othersInput, removeOthers);

export const restoreOthersAction = saveAction(othersInput, restoreOthers);

export const undoMoveOthersAction = saveAction(othersInput, undoMoveOthers);
