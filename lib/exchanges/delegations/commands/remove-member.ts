import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findRoster, memberValuesSelect, type Roster } from "../queries.ts";
import type { RemoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

export const MEMBER_REMOVED = "delegation.member_removed";

/** Everything of a member that a removal takes away, as the trail keeps it. */
const memberSelect = {
  ...memberValuesSelect,
  personId: true,
  appointmentId: true,
  titleProvisionalZh: true,
  titleProvisionalEn: true,
  protocolOrder: true,
} as const;

/**
 * Takes a member out of a delegation and out of the discussion groups; `restoreMember` takes that back.
 * @throws as `lockDelegation`; not_found where somebody else was quicker; conflict member_speaks
 */
export async function removeMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const removed = await deleteMember(tx, delegation, memberId);
    await bumpVersion(actor, tx, delegation);
    await record({
      action: MEMBER_REMOVED,
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
      details: { delegationId: delegation.id, ...removed },
    });
    return findRoster(tx, delegation.id);
  });
}

async function deleteMember(tx: Tx, { id: delegationId }: LockedDelegation, memberId: string) {
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

export type RemovedMember = Awaited<ReturnType<typeof deleteMember>> & { delegationId: string };
