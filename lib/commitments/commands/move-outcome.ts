import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { moveRow } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { listOutcomesOfRecord, type OutcomeEntry, outcomeList } from "../queries.ts";
import type { MoveOutcomeInput } from "../schema.ts";

export const OUTCOME_MOVED = "outcome.moved";

/**
 * Moves an outcome directly before another one, or to the end; its code stays. `undoMoveOutcome` takes that back.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveOutcome(
  actor: Member,
  { outcomeId, before, ...ref }: MoveOutcomeInput,
): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const move = { exchangeId, action: OUTCOME_MOVED, subjectId: outcomeId, list: outcomeList(exchangeId), before };
    const details = await moveRow(actor, tx, move);
    await record({ action: OUTCOME_MOVED, subject: { type: "Outcome", id: outcomeId }, exchangeId, details });
    return listOutcomesOfRecord(tx, exchangeId);
  });
}
