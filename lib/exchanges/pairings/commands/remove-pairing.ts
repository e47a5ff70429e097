import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { changeGroup, type GroupsAnswer } from "../../groups/commands/change-group.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import type { RemovePairingInput } from "../schema.ts";

export const PAIRING_REMOVED = "group.pairing_removed";

/** A pair of schools that was in a group: the school of the host is the subject of the entry, that of the guest its key. */
export type RemovedPairing = { groupId: string; position: number };

/**
 * Takes a pair of schools out of a group. `restorePairing` undoes that.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function removePairing(
  actor: Member,
  { hostUnitId, guestUnitId, ...group }: RemovePairingInput,
): Promise<GroupsAnswer> {
  const { groupId } = group;
  const pair = { hostUnitId, guestUnitId };
  return changeGroup(actor, group, { action: PAIRING_REMOVED, details: pair }, async (tx, exchangeId) => {
    const found = await tx.pairing.findFirst({ where: { groupId, ...pair }, select: { position: true } });
    if (!found) throw notFound();
    await tx.pairing.deleteMany({ where: { groupId, ...pair } });
    const before: RemovedPairing = { groupId, position: found.position };
    const change = { exchangeId, action: PAIRING_REMOVED, subjectId: hostUnitId, key: guestUnitId };
    await storeUndoEntry(actor, tx, { ...change, before });
  });
}
