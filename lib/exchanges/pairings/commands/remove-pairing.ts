import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { bumpVersion } from "../../groups/commands/bump-version.ts";
import { lockGroup } from "../../groups/commands/lock-group.ts";
import { type GroupEntry, groupEntries } from "../../groups/queries.ts";
import type { RemovePairingInput } from "../schema.ts";

/**
 * Takes a pair of schools out of a group.
 * @throws as `lockGroup`; not_found where somebody else was quicker
 */
export async function removePairing(
  actor: Member,
  { groupId, hostUnitId, guestUnitId, ...ref }: RemovePairingInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.pairing.deleteMany({ where: { groupId, hostUnitId, guestUnitId } });
    if (count === 0) throw notFound();
    await bumpVersion(tx, groupId);
    await record({
      action: "group.pairing_removed",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId: exchange.id,
      details: { hostUnitId, guestUnitId },
    });
    return { groups: await groupEntries(tx, exchange.id) };
  });
}
