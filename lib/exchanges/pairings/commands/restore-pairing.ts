import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { changeGroup, type GroupsAnswer } from "../../groups/commands/change-group.ts";
import { findValidPairings } from "../../groups/commands/find-valid-pairings.ts";
import { findUndoEntry } from "../../record/queries.ts";
import type { RemovePairingInput } from "../schema.ts";
import { PAIRING_REMOVED, type RemovedPairing } from "./remove-pairing.ts";

/**
 * Gives a group back a pair of schools, at its former place.
 * @throws as `lockGroup`; not_found where no such removal from this group is known; conflict changed_meanwhile where the
 *         pair is there, or a school is no longer one of its side
 */
export async function restorePairing(
  actor: Member,
  { hostUnitId, guestUnitId, ...group }: RemovePairingInput,
): Promise<GroupsAnswer> {
  const { groupId } = group;
  const pair = { hostUnitId, guestUnitId };
  return changeGroup(actor, group, { action: "group.pairing_restored", details: pair }, async (tx, exchangeId) => {
    const change = { exchangeId, action: PAIRING_REMOVED, subjectId: hostUnitId, key: guestUnitId };
    const removed = await findUndoEntry<RemovedPairing>(tx, change);
    if (removed.groupId !== groupId) throw notFound();
    const found = await tx.discussionGroup.findUnique({ where: { id: groupId }, select: { stopId: true } });
    const [fitting] = await findValidPairings(tx, exchangeId, { pairings: [pair], stopId: found?.stopId ?? null });
    if (!fitting) throw conflict("changed_meanwhile");
    const data = { groupId, ...pair, position: removed.position };
    const { count } = await tx.pairing.createMany({ data, skipDuplicates: true });
    if (count === 0) throw conflict("changed_meanwhile");
  });
}
