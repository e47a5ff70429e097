import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockGroup } from "../groups/commands.ts";
import { type GroupEntry, groupEntries } from "../groups/queries.ts";
import { MOST_SEATS } from "../rules.ts";
import type { GiveSeatInput, SeatMembersInput, UnseatMemberInput } from "./schema.ts";

type Answer = { groups: GroupEntry[] };

/**
 * Lets people of the delegations sit in a group; who sits there keeps the role.
 * @throws as `lockGroup`; not_found where somebody is no longer in a delegation; conflict too_many
 */
export async function seatMembers(actor: Member, { groupId, memberIds, ...ref }: SeatMembersInput): Promise<Answer> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const wanted = [...new Set(memberIds)];
    // whoever removes one of them from a delegation waits here, or is waited for
    const present = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "DelegationMember"
      WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${wanted}::uuid[]) FOR KEY SHARE`;
    if (present.length !== wanted.length) throw notFound();
    await tx.groupParticipant.createMany({
      data: wanted.map((memberId) => ({ groupId, memberId, exchangeId })),
      skipDuplicates: true,
    });
    if ((await tx.groupParticipant.count({ where: { groupId } })) > MOST_SEATS) throw conflict("too_many");
    await touch(tx, groupId);
    await record({
      action: "group.members_seated",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberIds: wanted },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}

/**
 * Says what somebody did in a group: chaired it, kept its notes, spoke, or took part.
 * @throws as `lockGroup`; not_found where nobody of that id sits there
 */
export async function giveSeat(actor: Member, { groupId, memberId, role, ...ref }: GiveSeatInput): Promise<Answer> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.groupParticipant.updateMany({ where: { groupId, memberId }, data: { role } });
    if (count === 0) throw notFound();
    await touch(tx, groupId);
    await record({
      action: "group.seat_given",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberId, role },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}

/**
 * Takes somebody out of a group; in the delegation they stay.
 * @throws as `lockGroup`; not_found where somebody else was quicker
 */
export async function unseatMember(actor: Member, { groupId, memberId, ...ref }: UnseatMemberInput): Promise<Answer> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.groupParticipant.deleteMany({ where: { groupId, memberId } });
    if (count === 0) throw notFound();
    await touch(tx, groupId);
    await record({
      action: "group.member_unseated",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberId },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}

const touch = (tx: Tx, id: string) =>
  tx.discussionGroup.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
