"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { addTopic } from "./commands/add-topic.ts";
import { moveGroup } from "./commands/move-group.ts";
import { removeGroup } from "./commands/remove-group.ts";
import { removeTopic } from "./commands/remove-topic.ts";
import { restoreGroup } from "./commands/restore-group.ts";
import { restoreSeat } from "./commands/restore-seat.ts";
import { restoreTopic } from "./commands/restore-topic.ts";
import { saveGroup } from "./commands/save-group.ts";
import { seatMembers } from "./commands/seat-members.ts";
import { setSeatRole } from "./commands/set-seat-role.ts";
import { undoMoveGroup } from "./commands/undo-move-group.ts";
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

export const saveGroupAction = saveAction(saveGroupInput, saveGroup);

export const moveGroupAction = saveAction(moveGroupInput, moveGroup);

export const removeGroupAction = saveAction(removeGroupInput, removeGroup);

export const restoreGroupAction = saveAction(removeGroupInput, restoreGroup);

export const seatMembersAction = saveAction(seatMembersInput, seatMembers);

export const setSeatRoleAction = saveAction(setSeatRoleInput, setSeatRole);

export const unseatMemberAction = saveAction(unseatMemberInput, unseatMember);

export const addTopicAction = saveAction(addTopicInput, addTopic);

export const removeTopicAction = saveAction(removeTopicInput, removeTopic);

export const undoMoveGroupAction = saveAction(removeGroupInput, undoMoveGroup);

export const restoreSeatAction = saveAction(unseatMemberInput, restoreSeat);

export const restoreTopicAction = saveAction(removeTopicInput, restoreTopic);
