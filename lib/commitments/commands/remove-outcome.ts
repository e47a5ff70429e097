import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { listOutcomesOfRecord, type OutcomeEntry } from "../queries.ts";
import type { OutcomeInput, OutcomeValues } from "../schema.ts";
import { lockOutcome } from "./lock-outcome.ts";

export const OUTCOME_REMOVED = "outcome.removed";

/**
 * Removes an outcome from the record. `restoreOutcome` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed it first
 */
export async function removeOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const { code, version, values } = await lockOutcome(tx, exchangeId, outcomeId);
    const { position } = await tx.outcome.delete({ where: { id: outcomeId }, select: { position: true } });
    const before: RemovedOutcome = { ...values, code, position, version };
    await storeUndoEntry(actor, tx, { exchangeId, action: OUTCOME_REMOVED, subjectId: outcomeId, before });
    await record({ action: OUTCOME_REMOVED, subject: { type: "Outcome", id: outcomeId }, exchangeId, details: before });
    return listOutcomesOfRecord(tx, exchangeId);
  });
}

export type RemovedOutcome = OutcomeValues & { code: string; position: number; version?: number };
