import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { listOutcomesOfRecord, type OutcomeEntry, outcomeList } from "../queries.ts";
import type { MoveOutcomeInput } from "../schema.ts";

/**
 * Moves an outcome directly before another one, or to the end; its code stays.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveOutcome(
  actor: Member,
  { outcomeId, before, ...ref }: MoveOutcomeInput,
): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const details = await moveInList(tx, outcomeList(exchangeId), { id: outcomeId, before });
    await record({ action: "outcome.moved", subject: { type: "Outcome", id: outcomeId }, exchangeId, details });
    return listOutcomesOfRecord(tx, exchangeId);
  });
}
