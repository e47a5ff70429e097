import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { othersList } from "../../others/queries.ts";
import { putBack, takeFormerPlace } from "../../record/commands/move-row.ts";
import { findRoster, type Roster } from "../queries.ts";
import type { OthersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { OTHERS_MOVED } from "./move-others.ts";

/**
 * Takes the actor's last move of a line of people without names back.
 * @throws as `lockDelegation`; not_found where no such move is known, or the line was removed
 */
export async function undoMoveOthers(actor: Member, { othersId, ...ref }: OthersInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { exchangeId } = delegation;
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: OTHERS_MOVED, subjectId: othersId });
    const details = await putBack(tx, othersList(delegation.id), othersId, former);
    await bumpVersion(actor, tx, delegation);
    const subject = { type: "DelegationOthers" as const, id: othersId };
    await record({ action: "delegation.others_move_undone", subject, exchangeId, details });
    return findRoster(tx, delegation.id);
  });
}
