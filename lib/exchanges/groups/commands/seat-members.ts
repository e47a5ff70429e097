import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { type GroupEntry, groupEntries } from "../queries.ts";
import { MAX_SEATS } from "../rules.ts";
import type { SeatMembersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * Lets people of the delegations sit in a group; who sits there keeps the role.
 * @throws as `lockGroup`; not_found where somebody is no longer in a delegation; conflict too_many
 */
export async function seatMembers(
  actor: Member,
  { groupId, memberIds, ...ref }: SeatMembersInput,
): Promise<{ groups: GroupEntry[] }> {
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
    if ((await tx.groupParticipant.count({ where: { groupId } })) > MAX_SEATS) throw conflict("too_many");
    await bumpVersion(tx, groupId);
    await record({
      action: "group.members_seated",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberIds: wanted },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}
