import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { SetSeatRoleInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

/**
 * Says what somebody did in a group: chaired it, took notes, spoke, or took part.
 * @throws as `lockGroup`; not_found where the member does not sit in the group
 */
export async function setSeatRole(
  actor: Member,
  { memberId, role, ...group }: SetSeatRoleInput,
): Promise<GroupsAnswer> {
  const event = { action: "group.seat_given", details: { memberId, role } } as const;
  return changeGroup(actor, group, event, async (tx) => {
    const where = { groupId: group.groupId, memberId };
    const { count } = await tx.groupParticipant.updateMany({ where, data: { role } });
    if (count === 0) throw notFound();
  });
}
