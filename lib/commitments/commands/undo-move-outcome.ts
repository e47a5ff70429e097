import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { listOutcomesOfRecord, type OutcomeEntry, outcomeList } from "../queries.ts";
import type { OutcomeInput } from "../schema.ts";
import { OUTCOME_MOVED } from "./move-outcome.ts";

/**
 * Takes the actor's last move of an outcome back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the outcome was removed
 */
export async function undoMoveOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: OUTCOME_MOVED, subjectId: outcomeId });
    const details = await putBack(tx, outcomeList(exchangeId), outcomeId, former);
    const subject = { type: "Outcome" as const, id: outcomeId };
    await record({ action: "outcome.move_undone", subject, exchangeId, details });
    return listOutcomesOfRecord(tx, exchangeId);
  });
}
