import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { othersList } from "../../others/queries.ts";
import { moveRow } from "../../record/commands/move-row.ts";
import { findRoster, type Roster } from "../queries.ts";
import type { MoveOthersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

export const OTHERS_MOVED = "delegation.others_moved";

/**
 * Moves a line of people without names directly before another one, or to the end. `undoMoveOthers` takes that back.
 * @throws as `lockDelegation`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveOthers(actor: Member, { othersId, before, ...ref }: MoveOthersInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { exchangeId } = delegation;
    const move = { exchangeId, action: OTHERS_MOVED, subjectId: othersId, list: othersList(delegation.id), before };
    const details = await moveRow(actor, tx, move);
    await bumpVersion(actor, tx, delegation);
    await record({ action: OTHERS_MOVED, subject: { type: "DelegationOthers", id: othersId }, exchangeId, details });
    return findRoster(tx, delegation.id);
  });
}
