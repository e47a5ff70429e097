import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import type { SeatRole } from "../rules.ts";
import type { UnseatMemberInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

export const MEMBER_UNSEATED = "group.member_unseated";

/** The seat that was taken; the group is the key of the entry. */
export type RemovedSeat = { role: SeatRole };

/**
 * Takes a member out of a group; the member stays in the delegation. `restoreSeat` undoes that.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function unseatMember(actor: Member, { memberId, ...group }: UnseatMemberInput): Promise<GroupsAnswer> {
  const { groupId } = group;
  const event = { action: MEMBER_UNSEATED, details: { memberId } } as const;
  return changeGroup(actor, group, event, async (tx, exchangeId) => {
    const seat = await tx.groupParticipant.findFirst({ where: { groupId, memberId }, select: { role: true } });
    if (!seat) throw notFound();
    await tx.groupParticipant.deleteMany({ where: { groupId, memberId } });
    const before: RemovedSeat = seat;
    await storeUndoEntry(actor, tx, { exchangeId, action: MEMBER_UNSEATED, subjectId: memberId, key: groupId, before });
  });
}
