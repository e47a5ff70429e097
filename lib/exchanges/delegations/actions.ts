"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
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

export const choosePeopleAction = saveAction(choosePeopleInput, listMemberChoices);

export const addMemberAction = saveAction(addMemberInput, async (actor, input) => {
  const added = await addMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const addMemberToDirectoryAction = saveAction(addMemberToDirectoryInput, async (actor, input) => {
  const roster = await addMemberToDirectory(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const saveMemberAction = saveAction(saveMemberInput, async (actor, input) => {
  const saved = await saveMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const saveAllMembersAction = saveAction(saveAllMembersInput, async (actor, input) => {
  const roster = await saveAllMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const moveMemberAction = saveAction(moveMemberInput, async (actor, input) => {
  const roster = await moveMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const pasteMembersAction = saveAction(pasteMembersInput, async (actor, input) => {
  const roster = await pasteMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const undoPasteAction = saveAction(undoPasteInput, async (actor, input) => {
  const undone = await undoPaste(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return undone;
});

export const removeMemberAction = saveAction(removeMemberInput, async (actor, input) => {
  const roster = await removeMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});

export const restoreMemberAction = saveAction(restoreMemberInput, async (actor, input) => {
  const roster = await restoreMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return roster;
});
