import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { lockForRecording } from "../../record/commands.ts";
import { lockSection } from "../../record/sections/commands.ts";
import { detailsOfLast } from "../../record/sections/queries.ts";
import { versionWhenRestored } from "../../record/sections/rules.ts";
import { lockGroup } from "../groups/commands.ts";
import { type GroupEntry, groupEntries } from "../groups/queries.ts";
import type { GroupRef } from "../groups/schema.ts";
import { type GroupStatus, MOST_GROUPS, nextGroupCodes, type SeatRole } from "../rules.ts";

const REMOVED = "group.removed";

type Answer = { groups: GroupEntry[] };

/** Everything of a group that a removal takes away, as the trail keeps it. */
type Removed = {
  group: {
    code: string;
    nameZh: string | null;
    nameEn: string | null;
    itemId: string | null;
    status: GroupStatus;
    position: number;
    version?: number;
  };
  pairings: { hostUnitId: string; guestUnitId: string; position: number }[];
  seats: { memberId: string; role: SeatRole }[];
  topics: { topicId: string; position: number }[];
};

/**
 * Removes a group with its pairings, seats and topics; `restoreGroup` takes that back. Minutes that hold nothing go too.
 * @throws as `lockGroup`; conflict in_use while something stands in its minutes
 */
export async function removeGroup(actor: Member, { groupId, ...ref }: GroupRef): Promise<Answer> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    // whoever puts an item back into these minutes is waited for, and what they hold is asked afterwards
    await tx.$queryRaw`SELECT 1 FROM "Minute" WHERE "groupId" = ${groupId}::uuid FOR UPDATE`;
    await tx.minute.deleteMany({ where: { exchangeId, groupId, items: { none: {} } } });
    const removed = await takeOut(tx, groupId);
    await record({
      action: REMOVED,
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: removed,
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}

async function takeOut(tx: Tx, id: string): Promise<Removed> {
  const { minute, pairings, participants, topics, ...group } = await tx.discussionGroup.findUniqueOrThrow({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      code: true,
      nameZh: true,
      nameEn: true,
      itemId: true,
      status: true,
      position: true,
      version: true,
      minute: { select: { id: true } },
      pairings: { select: { hostUnitId: true, guestUnitId: true, position: true } },
      participants: { select: { memberId: true, role: true } },
      topics: { select: { topicId: true, position: true } },
    },
  });
  if (minute) throw conflict("in_use");
  await tx.discussionGroup.delete({ where: { id }, select: { id: true } });
  return { group, pairings, seats: participants, topics };
}

/**
 * Takes the removal of a group back: in its place, under its code where nobody got that since, with the schools that are
 * still on their sides and the people who are still in a delegation.
 * @throws as `lockForRecording`; not_found where no removal from this record is known
 * @throws conflict changed_meanwhile where it was taken back before; too_many
 */
export async function restoreGroup(actor: Member, { groupId, ...ref }: GroupRef): Promise<Answer> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForRecording(actor, tx, ref);
    const exchangeId = exchange.id;
    await lockSection(actor, tx, "groups", exchangeId);
    const removed = await detailsOfLast<Removed>(tx, {
      exchangeId,
      type: "DiscussionGroup",
      id: groupId,
      action: REMOVED,
    });
    if (!removed) throw notFound();
    const present = await tx.discussionGroup.findMany({ where: { exchangeId }, select: { id: true, code: true } });
    if (present.some(({ id }) => id === groupId)) throw conflict("changed_meanwhile");
    if (present.length >= MOST_GROUPS) throw conflict("too_many");
    const codes = present.map(({ code }) => code);
    const [next = "G1"] = nextGroupCodes(codes, 1);
    const code = codes.includes(removed.group.code) ? next : removed.group.code;
    await putBack(tx, { exchangeId, groupId, removed: { ...removed, group: { ...removed.group, code } } });
    await record({ action: "group.restored", subject: { type: "DiscussionGroup", id: groupId }, exchangeId });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}

type Returning = { exchangeId: string; groupId: string; removed: Removed };

async function putBack(tx: Tx, { exchangeId, groupId, removed }: Returning): Promise<void> {
  const { group, seats, topics } = removed;
  await tx.discussionGroup.updateMany({
    where: { exchangeId, position: { gte: group.position } },
    data: { position: { increment: 1 } },
  });
  const [item] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ItineraryItem" WHERE "id" = ${group.itemId}::uuid AND "exchangeId" = ${exchangeId}::uuid
    FOR KEY SHARE`;
  await tx.discussionGroup.create({
    data: {
      ...group,
      id: groupId,
      exchangeId,
      version: versionWhenRestored(group),
      itemId: item?.id ?? null,
    },
    select: { id: true },
  });
  const members = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "DelegationMember"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${seats.map(({ memberId }) => memberId)}::uuid[])
    FOR KEY SHARE`;
  const ids = new Set(members.map(({ id }) => id));
  await tx.groupParticipant.createMany({
    data: seats.filter(({ memberId }) => ids.has(memberId)).map((seat) => ({ ...seat, groupId, exchangeId })),
  });
  await tx.groupTopic.createMany({ data: topics.map((topic) => ({ ...topic, groupId })) });
  await tx.pairing.createMany({
    data: (await stillOnTheirSides(tx, exchangeId, removed.pairings)).map((pair) => ({ ...pair, groupId })),
  });
}

/** A party may have changed since: a school that is no longer of its side does not come back. */
async function stillOnTheirSides(tx: Tx, exchangeId: string, pairings: Removed["pairings"]) {
  const ids = pairings.flatMap(({ hostUnitId, guestUnitId }) => [hostUnitId, guestUnitId]);
  const units = await tx.unit.findMany({ where: { id: { in: ids } }, select: { id: true, institutionId: true } });
  const parties = await tx.exchangeParty.findMany({
    where: { exchangeId },
    select: { institutionId: true, role: true },
  });
  const roleOf = (unitId: string) => {
    const institutionId = units.find(({ id }) => id === unitId)?.institutionId;
    return parties.find((party) => party.institutionId === institutionId)?.role ?? null;
  };
  return pairings.filter(({ hostUnitId, guestUnitId }) => {
    const guest = roleOf(guestUnitId);
    return roleOf(hostUnitId) === "HOST" && guest !== null && guest !== "HOST";
  });
}
