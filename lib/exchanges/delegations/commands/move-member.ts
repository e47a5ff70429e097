import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { findRoster, memberList, type Roster } from "../queries.ts";
import type { MoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Moves a member directly before another one, or to the end. The others keep their order.
 * @throws as `lockDelegation`; not_found where the member was removed; conflict changed_meanwhile where the other was
 */
export async function moveMember(actor: Member, { memberId, before, ...ref }: MoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const details = await moveInList(tx, memberList(delegation.id), { id: memberId, before });
    await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.member_moved",
      subject: { type: "DelegationMember", id: memberId },
      exchangeId: delegation.exchangeId,
      details,
    });
    return findRoster(tx, delegation.id);
  });
}
