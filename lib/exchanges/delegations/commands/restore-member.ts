import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { isUniqueViolation } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { replaceMemberStops } from "../../stops/commands/replace-member-stops.ts";
import { findRoster, listMembersInOrder, memberList, type Roster } from "../queries.ts";
import type { RemoveMemberInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { assertNoDuplicateMembers } from "./assert-no-duplicate-members.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";
import { MEMBER_REMOVED, type RemovedMember } from "./remove-member.ts";

/**
 * Restores a removed member at the former place in the order, in the discussion groups and as chair of the items that still
 * exist, at the stops that still are, and as the one for whom others stood. A former head becomes an ordinary member when there is another head now.
 * @throws as `lockDelegation`; not_found where no removal from this delegation is known
 * @throws conflict changed_meanwhile where the member was restored before; person_twice, too_many, headcount_too_small
 */
export async function restoreMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref, ["MEMBERS", "ITINERARY", "GROUPS"]);
    const present = await listMembersInOrder(actor, tx, delegation.id);
    if (present.some(({ id }) => id === memberId)) throw conflict("changed_meanwhile");
    const { exchangeId } = delegation;
    const removed = await findUndoEntry<RemovedMember>(tx, { exchangeId, action: MEMBER_REMOVED, subjectId: memberId });
    if (removed.delegationId !== delegation.id) throw notFound();
    assertCapacity(delegation, present, [removed.member]);
    await assertNoDuplicateMembers(actor, tx, delegation.exchangeId, [removed.member]);
    const isSecondHead = removed.member.role === "HEAD" && present.some(({ role }) => role === "HEAD");
    const role = isSecondHead ? "MEMBER" : removed.member.role;
    await insertRestored(tx, delegation, { ...removed, memberId, role });
    await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.member_restored",
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
    });
    return findRoster(tx, delegation.id);
  });
}

async function insertRestored(
  tx: Tx,
  { id: delegationId, exchangeId, record }: LockedDelegation,
  removed: RemovedMember & { memberId: string; role: RemovedMember["member"]["role"] },
): Promise<void> {
  const { member: stored, memberId, groups, role } = removed;
  const { stopIds = [], ...member } = stored;
  await makeRoomAt(tx, memberList(delegationId), member.protocolOrder);
  try {
    await tx.delegationMember.create({
      data: {
        ...member,
        role,
        id: memberId,
        delegationId,
        exchangeId,
        onBehalfOfId: await stillAbsent(tx, delegationId, member.onBehalfOfId ?? null),
      },
      select: { id: true },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict("person_twice");
    throw error;
  }
  const hosts = record.parties.filter((party) => party.role === "HOST").map(({ id }) => id);
  await replaceMemberStops(tx, record, { memberId, stopIds: stopIds.filter((id) => hosts.includes(id)) });
  await standAgain(tx, delegationId, removed);
  await chairAgain(tx, exchangeId, removed);
  const standing = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DiscussionGroup"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${groups.map(({ groupId }) => groupId)}::uuid[])
    FOR KEY SHARE`;
  const ids = new Set(standing.map(({ id }) => id));
  const seats = groups.filter(({ groupId }) => ids.has(groupId));
  if (seats.length === 0) return;
  await tx.groupParticipant.createMany({ data: seats.map((seat) => ({ ...seat, memberId, exchangeId })) });
}

/** The one for whom the member stood, where that one is still absent from the same delegation. */
async function stillAbsent(tx: Tx, delegationId: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const found = await tx.delegationMember.findFirst({
    where: { id, delegationId, status: "ABSENT" },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** Lets those stand for the restored member again who stand for nobody meanwhile. */
async function standAgain(tx: Tx, delegationId: string, { member, memberId, standInIds }: RestoredMember) {
  if (member.status !== "ABSENT" || !standInIds || standInIds.length === 0) return;
  await tx.delegationMember.updateMany({
    where: { id: { in: standInIds }, delegationId, onBehalfOfId: null, status: { not: "ABSENT" } },
    data: { onBehalfOfId: memberId },
  });
}

async function chairAgain(tx: Tx, exchangeId: string, { memberId, chairs = [] }: RestoredMember) {
  const items = await tx.itineraryItem.updateManyAndReturn({
    where: { exchangeId, id: { in: chairs.map(({ itemId }) => itemId) } },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  await tx.itemChair.createMany({ data: items.map(({ id }) => ({ itemId: id, memberId, exchangeId })) });
}

type RestoredMember = RemovedMember & { memberId: string };
