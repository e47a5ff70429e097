import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { changeGroup, type GroupsAnswer } from "../../groups/commands/change-group.ts";
import type { RemovePairingInput } from "../schema.ts";

/**
 * Takes a pair of schools out of a group.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function removePairing(
  actor: Member,
  { hostUnitId, guestUnitId, ...group }: RemovePairingInput,
): Promise<GroupsAnswer> {
  const pair = { hostUnitId, guestUnitId };
  return changeGroup(actor, group, { action: "group.pairing_removed", details: pair }, async (tx) => {
    const { count } = await tx.pairing.deleteMany({ where: { groupId: group.groupId, ...pair } });
    if (count === 0) throw notFound();
  });
}
