"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addTopic } from "./commands/add-topic.ts";
import { giveSeat } from "./commands/give-seat.ts";
import { moveGroup } from "./commands/move-group.ts";
import { removeGroup } from "./commands/remove-group.ts";
import { removeTopic } from "./commands/remove-topic.ts";
import { restoreGroup } from "./commands/restore-group.ts";
import { saveGroup } from "./commands/save-group.ts";
import { seatMembers } from "./commands/seat-members.ts";
import { unseatMember } from "./commands/unseat-member.ts";
import {
  addTopicInput,
  giveSeatInput,
  moveGroupInput,
  removeGroupInput,
  removeTopicInput,
  saveGroupInput,
  seatMembersInput,
  unseatMemberInput,
} from "./schema.ts";

export const saveGroupAction = saveAction(saveGroupInput, async (actor, input) => {
  const saved = await saveGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return saved;
});

export const moveGroupAction = saveAction(moveGroupInput, async (actor, input) => {
  const moved = await moveGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return moved;
});

export const removeGroupAction = saveAction(removeGroupInput, async (actor, input) => {
  const left = await removeGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});

export const restoreGroupAction = saveAction(removeGroupInput, async (actor, input) => {
  const restored = await restoreGroup(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return restored;
});

export const seatMembersAction = saveAction(seatMembersInput, async (actor, input) => {
  const seated = await seatMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return seated;
});

export const giveSeatAction = saveAction(giveSeatInput, async (actor, input) => {
  const given = await giveSeat(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return given;
});

export const unseatMemberAction = saveAction(unseatMemberInput, async (actor, input) => {
  const left = await unseatMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});

export const addTopicAction = saveAction(addTopicInput, async (actor, input) => {
  const added = await addTopic(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const removeTopicAction = saveAction(removeTopicInput, async (actor, input) => {
  const left = await removeTopic(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});
