import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { assertRestorable, versionWhenRestored } from "../../record/rules.ts";
import { findStop } from "../../stops/commands/find-stop.ts";
import { type GroupEntry, groupList, listGroupEntries } from "../queries.ts";
import { MAX_GROUPS, nextGroupCodes } from "../rules.ts";
import type { GroupRef } from "../schema.ts";
import { findValidPairings } from "./find-valid-pairings.ts";
import { GROUP_REMOVED, type RemovedGroup } from "./remove-group.ts";

/**
 * Restores a removed group in its place, under its code unless another group has it now, with the schools that are still
 * on their sides and the members who are still in a delegation.
 * @throws as `lockForEditing`; not_found where no removal from this record is known
 * @throws conflict changed_meanwhile where it was restored before; too_many
 */
export async function restoreGroup(actor: Member, { groupId, ...ref }: GroupRef): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["GROUPS"]);
    const removed = await findUndoEntry<RemovedGroup>(tx, { exchangeId, action: GROUP_REMOVED, subjectId: groupId });
    const present = await tx.discussionGroup.findMany({ where: { exchangeId }, select: { id: true, code: true } });
    const ids = present.map(({ id }) => id);
    assertRestorable(ids, { id: groupId, max: MAX_GROUPS });
    const codes = present.map(({ code }) => code);
    const [next = "G1"] = nextGroupCodes(codes, 1);
    const code = codes.includes(removed.group.code) ? next : removed.group.code;
    await insertRestored(tx, { exchangeId, groupId, removed: { ...removed, group: { ...removed.group, code } } });
    await record({ action: "group.restored", subject: { type: "DiscussionGroup", id: groupId }, exchangeId });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}

async function insertRestored(
  tx: Tx,
  { exchangeId, groupId, removed }: { exchangeId: string; groupId: string; removed: RemovedGroup },
): Promise<void> {
  const { group, seats, topics } = removed;
  await makeRoomAt(tx, groupList(exchangeId), group.position);
  const [item] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ItineraryItem" WHERE "id" = ${group.itemId}::uuid AND "exchangeId" = ${exchangeId}::uuid
    FOR KEY SHARE`;
  const stopId = await findStop(tx, exchangeId, group.stopId ?? null);
  await tx.discussionGroup.create({
    data: {
      ...group,
      id: groupId,
      exchangeId,
      version: versionWhenRestored(group),
      itemId: item?.id ?? null,
      stopId,
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
    data: (await findValidPairings(tx, exchangeId, { pairings: removed.pairings, stopId })).map((pair) => ({
      ...pair,
      groupId,
    })),
  });
}
