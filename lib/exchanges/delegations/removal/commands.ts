import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { isUniqueViolation } from "@/lib/platform/database-refusals.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { detailsOfLast } from "../../record/sections/queries.ts";
import { assertRoom, countSave, type LockedDelegation, lockDelegation, placedMembers } from "../commands.ts";
import { assertNobodyTwice } from "../entering/commands.ts";
import { findRoster, type Roster } from "../members/queries.ts";
import type { RemoveMemberInput } from "./schema.ts";

const REMOVED = "delegation.member_removed";

/** Everything of a member that a removal takes away, as the trail keeps it. */
const memberSelect = {
  personId: true,
  appointmentId: true,
  nameZh: true,
  nameEn: true,
  titleZh: true,
  titleEn: true,
  titleProvisionalZh: true,
  titleProvisionalEn: true,
  unitNameZh: true,
  unitNameEn: true,
  rank: true,
  role: true,
  protocolOrder: true,
  status: true,
  namedInPublic: true,
} as const;

/**
 * Takes a member out of a delegation and out of the discussion groups; `restoreMember` takes that back.
 * @throws as `lockDelegation`; not_found where somebody else was quicker; conflict member_speaks
 */
export async function removeMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const removed = await takeOut(tx, delegation, memberId);
    await countSave(actor, tx, delegation);
    await record({
      action: REMOVED,
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
      details: { delegationId: delegation.id, ...removed },
    });
    return findRoster(tx, delegation.id);
  });
}

async function takeOut(tx: Tx, { id: delegationId }: LockedDelegation, memberId: string) {
  // whoever writes a statement of this member waits here, or is waited for
  await tx.$queryRaw`SELECT 1 FROM "DelegationMember" WHERE "id" = ${memberId}::uuid FOR UPDATE`;
  const found = await tx.delegationMember.findFirst({
    where: { id: memberId, delegationId },
    relationLoadStrategy: "join",
    select: {
      ...memberSelect,
      groups: { select: { groupId: true, role: true } },
      statements: { take: 1, select: { id: true } },
    },
  });
  if (!found) throw notFound();
  const { groups, statements, ...member } = found;
  if (statements.length > 0) throw conflict("member_speaks");
  await tx.delegationMember.delete({ where: { id: memberId }, select: { id: true } });
  return { member, groups };
}

type Removed = Awaited<ReturnType<typeof takeOut>> & { delegationId: string };

/**
 * Takes the removal of a member back: in the same place of the order, and in the discussion groups that still stand. Who
 * was head is a member where there is another head by now.
 * @throws as `lockDelegation`; not_found where no removal from this delegation is known
 * @throws conflict changed_meanwhile where it was taken back before; person_twice, too_many, headcount_too_small
 */
export async function restoreMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const present = await placedMembers(actor, tx, delegation.id);
    if (present.some(({ id }) => id === memberId)) throw conflict("changed_meanwhile");
    const which = { exchangeId: delegation.exchangeId, type: "DelegationMember", id: memberId, action: REMOVED };
    const removed = await detailsOfLast<Removed>(tx, which);
    if (!removed || removed.delegationId !== delegation.id) throw notFound();
    assertRoom(delegation, present, [removed.member]);
    await assertNobodyTwice(actor, tx, delegation.exchangeId, [removed.member]);
    const isSecondHead = removed.member.role === "HEAD" && present.some(({ role }) => role === "HEAD");
    const role = isSecondHead ? "MEMBER" : removed.member.role;
    await putBack(tx, delegation, { ...removed, memberId, role });
    await countSave(actor, tx, delegation);
    await record({
      action: "delegation.member_restored",
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
    });
    return findRoster(tx, delegation.id);
  });
}

async function putBack(
  tx: Tx,
  { id: delegationId, exchangeId }: LockedDelegation,
  { member, memberId, groups, role }: Removed & { memberId: string; role: Removed["member"]["role"] },
): Promise<void> {
  await tx.delegationMember.updateMany({
    where: { delegationId, protocolOrder: { gte: member.protocolOrder } },
    data: { protocolOrder: { increment: 1 } },
  });
  try {
    await tx.delegationMember.create({
      data: { ...member, role, id: memberId, delegationId, exchangeId },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict("person_twice");
    throw error;
  }
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DiscussionGroup"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${groups.map(({ groupId }) => groupId)}::uuid[])
    FOR KEY SHARE`;
  const ids = new Set(standing.map(({ id }) => id));
  const seats = groups.filter(({ groupId }) => ids.has(groupId));
  if (seats.length === 0) return;
  await tx.groupParticipant.createMany({ data: seats.map((seat) => ({ ...seat, memberId, exchangeId })) });
}
