import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { refuseIfReferenced } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { type GroupEntry, listGroupEntries } from "../queries.ts";
import type { GroupStatus, SeatRole } from "../rules.ts";
import type { GroupRef } from "../schema.ts";
import { lockGroup } from "./lock-group.ts";

export const GROUP_REMOVED = "group.removed";

/** Everything that a removal deletes of a group. */
export type RemovedGroup = {
  group: {
    code: string;
    nameZh: string | null;
    nameEn: string | null;
    itemId: string | null;
    /** groups that were removed before have none */
    stopId?: string | null;
    status: GroupStatus;
    position: number;
    version?: number;
  };
  pairings: { hostUnitId: string; guestUnitId: string; position: number }[];
  seats: { memberId: string; role: SeatRole }[];
  topics: { topicId: string; position: number }[];
};

/**
 * Removes a group with its pairings, seats, topics and empty minutes. `restoreGroup` undoes that.
 * @throws as `lockGroup`; conflict in_use while its minutes have items
 */
export async function removeGroup(actor: Member, { groupId, ...ref }: GroupRef): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const removed = await deleteGroup(tx, groupId);
    await storeUndoEntry(actor, tx, { exchangeId, action: GROUP_REMOVED, subjectId: groupId, before: removed });
    await record({
      action: GROUP_REMOVED,
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: removed,
    });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}

async function deleteGroup(tx: Tx, id: string): Promise<RemovedGroup> {
  const { pairings, participants, topics, ...group } = await tx.discussionGroup.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      code: true,
      nameZh: true,
      nameEn: true,
      itemId: true,
      stopId: true,
      status: true,
      position: true,
      version: true,
      pairings: { select: { hostUnitId: true, guestUnitId: true, position: true } },
      participants: { select: { memberId: true, role: true } },
      topics: { select: { topicId: true, position: true } },
    },
  });
  await tx.discussionGroup.delete({ where: { id }, select: { id: true } }).catch(refuseIfReferenced);
  return { group, pairings, seats: participants, topics };
}
