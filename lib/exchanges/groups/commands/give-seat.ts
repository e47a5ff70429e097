import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type GroupEntry, groupEntries } from "../queries.ts";
import type { GiveSeatInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * Says what somebody did in a group: chaired it, kept its notes, spoke, or took part.
 * @throws as `lockGroup`; not_found where nobody of that id sits there
 */
export async function giveSeat(
  actor: Member,
  { groupId, memberId, role, ...ref }: GiveSeatInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.groupParticipant.updateMany({ where: { groupId, memberId }, data: { role } });
    if (count === 0) throw notFound();
    await bumpVersion(tx, groupId);
    await record({
      action: "group.seat_given",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { memberId, role },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}
