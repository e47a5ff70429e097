"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { addTopic } from "./commands/add-topic.ts";
import { moveGroup } from "./commands/move-group.ts";
import { removeGroup } from "./commands/remove-group.ts";
import { removeTopic } from "./commands/remove-topic.ts";
import { restoreGroup } from "./commands/restore-group.ts";
import { saveGroup } from "./commands/save-group.ts";
import { seatMembers } from "./commands/seat-members.ts";
import { setSeatRole } from "./commands/set-seat-role.ts";
import { unseatMember } from "./commands/unseat-member.ts";
import {
  addTopicInput,
  moveGroupInput,
  removeGroupInput,
  removeTopicInput,
  saveGroupInput,
  seatMembersInput,
  setSeatRoleInput,
  unseatMemberInput,
} from "./schema.ts";

export const saveGroupAction = saveAction(saveGroupInput, expireAfter(saveGroup, tagsOfRecord));

export const moveGroupAction = saveAction(moveGroupInput, expireAfter(moveGroup, tagsOfRecord));

export const removeGroupAction = saveAction(removeGroupInput, expireAfter(removeGroup, tagsOfRecord));

export const restoreGroupAction = saveAction(removeGroupInput, expireAfter(restoreGroup, tagsOfRecord));

export const seatMembersAction = saveAction(seatMembersInput, expireAfter(seatMembers, tagsOfRecord));

export const setSeatRoleAction = saveAction(setSeatRoleInput, expireAfter(setSeatRole, tagsOfRecord));

export const unseatMemberAction = saveAction(unseatMemberInput, expireAfter(unseatMember, tagsOfRecord));

export const addTopicAction = saveAction(addTopicInput, expireAfter(addTopic, tagsOfRecord));

export const removeTopicAction = saveAction(removeTopicInput, expireAfter(removeTopic, tagsOfRecord));
