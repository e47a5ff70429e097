import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type GroupEntry, groupEntries } from "../queries.ts";
import type { UnseatMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * Takes somebody out of a group; in the delegation they stay.
 * @throws as `lockGroup`; not_found where somebody else was quicker
 */
export async function unseatMember(
  actor: Member,
  { groupId, memberId, ...ref }: UnseatMemberInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.groupParticipant.deleteMany({ where: { groupId, memberId } });
    if (count === 0) throw notFound();
    await bumpVersion(tx, groupId);
    await record({
      action: "group.member_unseated",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberId },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}
