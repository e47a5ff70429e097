import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { UnseatMemberInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

/**
 * Takes a member out of a group; the member stays in the delegation.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function unseatMember(actor: Member, { memberId, ...group }: UnseatMemberInput): Promise<GroupsAnswer> {
  const event = { action: "group.member_unseated", details: { memberId } } as const;
  return changeGroup(actor, group, event, async (tx) => {
    const { count } = await tx.groupParticipant.deleteMany({ where: { groupId: group.groupId, memberId } });
    if (count === 0) throw notFound();
  });
}
