import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { putBack, takeFormerPlace } from "../../record/commands/move-row.ts";
import { findRoster, memberList, type Roster } from "../queries.ts";
import type { RemoveMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { MEMBER_MOVED } from "./move-member.ts";

/**
 * Takes the actor's last move of a member back.
 * @throws as `lockDelegation`; not_found where no such move is known, or the member was removed
 */
export async function undoMoveMember(actor: Member, { memberId, ...ref }: RemoveMemberInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { exchangeId } = delegation;
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: MEMBER_MOVED, subjectId: memberId });
    const details = await putBack(tx, memberList(delegation.id), memberId, former);
    await bumpVersion(actor, tx, delegation);
    const subject = { type: "DelegationMember" as const, id: memberId };
    await record({ action: "delegation.member_move_undone", subject, exchangeId, details });
    return findRoster(tx, delegation.id);
  });
}
