import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { MAX_SEATS } from "../rules.ts";
import type { SeatMembersInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

/**
 * Seats members of the delegations in a group. A member who sits there already keeps the role.
 * @throws as `lockGroup`; not_found where somebody is no longer in a delegation; conflict too_many
 */
export async function seatMembers(actor: Member, { memberIds, ...group }: SeatMembersInput): Promise<GroupsAnswer> {
  const { groupId } = group;
  const wanted = [...new Set(memberIds)];
  const event = { action: "group.members_seated", details: { memberIds: wanted } } as const;
  return changeGroup(actor, group, event, async (tx, exchangeId) => {
    // Locks the members, so that nobody removes one of them from a delegation before the commit.
    const present = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "DelegationMember"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${wanted}::uuid[]) FOR KEY SHARE`;
    if (present.length !== wanted.length) throw notFound();
    await tx.groupParticipant.createMany({
      data: wanted.map((memberId) => ({ groupId, memberId, exchangeId })),
      skipDuplicates: true,
    });
    if ((await tx.groupParticipant.count({ where: { groupId } })) > MAX_SEATS) throw conflict("too_many");
  });
}
