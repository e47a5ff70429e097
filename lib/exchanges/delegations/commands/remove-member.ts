import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { stopsOfMember, withStopIds } from "../../stops/queries.ts";
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
  stops: stopsOfMember,
} as const;

/**
 * Removes a member from a delegation, from the discussion groups, and from the items that the member chaired; whoever stood
 * for the member stands for nobody. `restoreMember` undoes that.
 * @throws as `lockDelegation`; not_found where somebody else removed it first; conflict member_speaks, member_signed
 */
export async function removeMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    // The member leaves the discussion groups and the itinerary too.
    const isSeated = (await tx.groupParticipant.count({ where: { memberId } })) > 0;
    const isChair = (await tx.itemChair.count({ where: { memberId } })) > 0;
    const delegation = await lockDelegation(actor, tx, ref, [
      "MEMBERS",
      ...(isSeated ? (["GROUPS"] as const) : []),
      ...(isChair ? (["ITINERARY"] as const) : []),
    ]);
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
      chairs: { select: { itemId: true } },
      standIns: { select: { id: true } },
      statements: { take: 1, select: { id: true } },
      agreements: { take: 1, select: { id: true } },
      represented: { take: 1, select: { id: true } },
    },
  });
  if (!found) throw notFound();
  const { groups, chairs, standIns, statements, agreements, represented, ...member } = found;
  if (statements.length > 0) throw conflict("member_speaks");
  if (agreements.length > 0 || represented.length > 0) throw conflict("member_signed");
  const standInIds = standIns.map(({ id }) => id);
  if (standInIds.length > 0) {
    await tx.delegationMember.updateMany({ where: { id: { in: standInIds } }, data: { onBehalfOfId: null } });
  }
  await touchItems(tx, chairs);
  await tx.delegationMember.delete({ where: { id: memberId }, select: { id: true } });
  return { member: withStopIds(member), groups, chairs, standInIds };
}

type RemovedFacts = Awaited<ReturnType<typeof deleteMember>>;

/** Removals that were stored before members could chair items, stand for others or be at some stops say nothing of that. */
export type RemovedMember = Pick<RemovedFacts, "groups"> &
  Partial<Pick<RemovedFacts, "chairs" | "standInIds">> & {
    delegationId: string;
    member: Omit<RemovedFacts["member"], LaterFact> & Partial<Pick<RemovedFacts["member"], LaterFact>>;
  };

type LaterFact = "onBehalfOfId" | "sentGreetings" | "stopIds";

/** Gives items whose chairs change their next version. */
const touchItems = (tx: Tx, items: readonly { itemId: string }[]) =>
  tx.itineraryItem.updateMany({
    where: { id: { in: items.map(({ itemId }) => itemId) } },
    data: { version: { increment: 1 } },
  });
