import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { findRoster, type Roster } from "../queries.ts";
import { memberValuesSelect, type RemoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

export const MEMBER_REMOVED = "delegation.member_removed";

/** Everything that a removal deletes of a member. */
const memberSelect = {
  ...memberValuesSelect,
  personId: true,
  appointmentId: true,
  titleProvisionalZh: true,
  titleProvisionalEn: true,
  protocolOrder: true,
} as const;

/**
 * Removes a member from a delegation and from the discussion groups. `restoreMember` undoes that.
 * @throws as `lockDelegation`; not_found where somebody else removed it first; conflict member_speaks, member_signed
 */
export async function removeMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    // The member leaves the discussion groups too.
    const isSeated = (await tx.groupParticipant.count({ where: { memberId } })) > 0;
    const delegation = await lockDelegation(actor, tx, ref, isSeated ? ["MEMBERS", "GROUPS"] : ["MEMBERS"]);
    const removed = await deleteMember(tx, delegation, memberId);
    await bumpVersion(actor, tx, delegation);
    const { exchangeId } = delegation;
    const before = { delegationId: delegation.id, ...removed };
    await storeUndoEntry(actor, tx, { exchangeId, action: MEMBER_REMOVED, subjectId: memberId, before });
    await record({
      action: MEMBER_REMOVED,
      subject: { type: "DelegationMember", id: memberId },
      exchangeId,
      details: before,
    });
    return findRoster(tx, delegation.id);
  });
}

async function deleteMember(tx: Tx, { id: delegationId }: LockedDelegation, memberId: string) {
  // Locks the row, so that nobody names the member in the minutes or an agreement before the commit.
  await tx.$queryRaw`SELECT 1 FROM "DelegationMember" WHERE "id" = ${memberId}::uuid FOR UPDATE`;
  const found = await tx.delegationMember.findFirst({
    where: { id: memberId, delegationId },
    relationLoadStrategy: "join",
    select: {
      ...memberSelect,
      groups: { select: { groupId: true, role: true } },
      statements: { take: 1, select: { id: true } },
      agreements: { take: 1, select: { id: true } },
      represented: { take: 1, select: { id: true } },
    },
  });
  if (!found) throw notFound();
  const { groups, statements, agreements, represented, ...member } = found;
  if (statements.length > 0) throw conflict("member_speaks");
  if (agreements.length > 0 || represented.length > 0) throw conflict("member_signed");
  await tx.delegationMember.delete({ where: { id: memberId }, select: { id: true } });
  return { member, groups };
}

export type RemovedMember = Awaited<ReturnType<typeof deleteMember>> & { delegationId: string };
