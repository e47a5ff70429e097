"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addMember } from "./commands/add-member.ts";
import { addMemberToDirectory } from "./commands/add-member-to-directory.ts";
import { moveMember } from "./commands/move-member.ts";
import { pasteMembers } from "./commands/paste-members.ts";
import { removeMember } from "./commands/remove-member.ts";
import { restoreMember } from "./commands/restore-member.ts";
import { saveAllMembers } from "./commands/save-all-members.ts";
import { saveHeadcount } from "./commands/save-headcount.ts";
import { saveMember } from "./commands/save-member.ts";
import { takeOverDelegation } from "./commands/take-over-delegation.ts";
import { undoPaste } from "./commands/undo-paste.ts";
import { listMemberChoices } from "./queries.ts";
import {
  addMemberInput,
  addMemberToDirectoryInput,
  choosePeopleInput,
  moveMemberInput,
  pasteMembersInput,
  removeMemberInput,
  restoreMemberInput,
  saveAllMembersInput,
  saveHeadcountInput,
  saveMemberInput,
  takeOverDelegationInput,
  undoPasteInput,
} from "./schema.ts";

export const saveHeadcountAction = saveAction(saveHeadcountInput, expireAfter(saveHeadcount, tagsOfRecord));

export const takeOverDelegationAction = saveAction(
  takeOverDelegationInput,
  expireAfter(takeOverDelegation, tagsOfRecord),
);

export const choosePeopleAction = saveAction(choosePeopleInput, listMemberChoices);

export const addMemberAction = saveAction(addMemberInput, expireAfter(addMember, tagsOfRecord));

export const addMemberToDirectoryAction = saveAction(
  addMemberToDirectoryInput,
  expireAfter(addMemberToDirectory, tagsOfRecord),
);

export const saveMemberAction = saveAction(saveMemberInput, expireAfter(saveMember, tagsOfRecord));

export const saveAllMembersAction = saveAction(saveAllMembersInput, expireAfter(saveAllMembers, tagsOfRecord));

export const moveMemberAction = saveAction(moveMemberInput, expireAfter(moveMember, tagsOfRecord));

export const pasteMembersAction = saveAction(pasteMembersInput, expireAfter(pasteMembers, tagsOfRecord));

export const undoPasteAction = saveAction(undoPasteInput, expireAfter(undoPaste, tagsOfRecord));

export const removeMemberAction = saveAction(removeMemberInput, expireAfter(removeMember, tagsOfRecord));

export const restoreMemberAction = saveAction(restoreMemberInput, expireAfter(restoreMember, tagsOfRecord));
