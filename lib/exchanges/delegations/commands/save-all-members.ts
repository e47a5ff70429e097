import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { findRoster, type Roster, withName } from "../queries.ts";
import type { SaveAllMembersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

const CHANGES = {
  NAMED: { where: { namedInPublic: false, ...withName }, data: { namedInPublic: true } },
  TITLE_ONLY: { where: { namedInPublic: true, ...withName }, data: { namedInPublic: false } },
  PRESENT: { where: { status: { in: ["PROPOSED", "CONFIRMED"] } }, data: { status: "PRESENT" } },
} satisfies Record<
  SaveAllMembersInput["all"],
  { where: Prisma.DelegationMemberWhereInput; data: Prisma.DelegationMemberUpdateManyMutationInput }
>;

/**
 * Changes all members at once: readers see their names, readers see titles only, or all who were expected were present.
 * @throws as `lockDelegation`
 */
export async function saveAllMembers(actor: Member, { all, ...ref }: SaveAllMembersInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { where, data } = CHANGES[all];
    const changed = await tx.delegationMember.updateManyAndReturn({
      where: { delegationId: delegation.id, ...where },
      data,
      select: { id: true },
    });
    if (changed.length === 0) return unchanged(await findRoster(tx, delegation.id));
    await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.members_saved",
      subject: { type: "Delegation", id: delegation.id },
      exchangeId: delegation.exchangeId,
      details: { all, memberIds: changed.map(({ id }) => id) },
    });
    return findRoster(tx, delegation.id);
  });
}
