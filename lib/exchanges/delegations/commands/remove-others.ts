import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findOthers } from "../../others/queries.ts";
import type { OthersValues } from "../../others/schema.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import { findRoster, type Roster } from "../queries.ts";
import type { OthersInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

export const OTHERS_REMOVED = "delegation.others_removed";

/**
 * Removes a line of people without names from a delegation. `restoreOthers` undoes that.
 * @throws as `lockDelegation`; not_found where somebody else removed it first
 */
export async function removeOthers(actor: Member, { othersId, ...ref }: OthersInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id: delegationId, exchangeId } = delegation;
    const values = await findOthers(tx, delegationId, othersId);
    const { position } = await tx.delegationOthers.delete({ where: { id: othersId }, select: { position: true } });
    await bumpVersion(actor, tx, delegation);
    const before: RemovedOthers = { delegationId, others: { ...values, position } };
    await storeUndoEntry(actor, tx, { exchangeId, action: OTHERS_REMOVED, subjectId: othersId, before });
    const subject = { type: "DelegationOthers" as const, id: othersId };
    await record({ action: OTHERS_REMOVED, subject, exchangeId, details: before });
    return findRoster(tx, delegationId);
  });
}

export type RemovedOthers = { delegationId: string; others: OthersValues & { position: number } };
