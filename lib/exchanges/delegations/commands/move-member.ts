import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveRow } from "../../record/commands/move-row.ts";
import { findRoster, memberList, type Roster } from "../queries.ts";
import type { MoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

export const MEMBER_MOVED = "delegation.member_moved";

/**
 * Moves a member directly before another one, or to the end. The others keep their order.
 * `undoMoveMember` takes that back.
 * @throws as `lockDelegation`; not_found where the member was removed; conflict changed_meanwhile where the other was
 */
export async function moveMember(actor: Member, { memberId, before, ...ref }: MoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { exchangeId } = delegation;
    const move = { exchangeId, action: MEMBER_MOVED, subjectId: memberId, list: memberList(delegation.id), before };
    const details = await moveRow(actor, tx, move);
    await bumpVersion(actor, tx, delegation);
    await record({
      action: MEMBER_MOVED,
      subject: { type: "DelegationMember", id: memberId },
      exchangeId,
      details,
    });
    return findRoster(tx, delegation.id);
  });
}
