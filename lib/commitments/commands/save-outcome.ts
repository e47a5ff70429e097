import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { outcomeEntrySelect, toOutcome } from "../queries.ts";
import type { OutcomeValues, SaveOutcomeInput } from "../schema.ts";
import { assertOfExchange } from "./assert-of-exchange.ts";
import { lockOutcome } from "./lock-outcome.ts";

/**
 * Saves fields of an outcome. Keeps what others changed meanwhile, and answers with it.
 * @throws as `lockForEditing`; not_found where the outcome, or the item of the minutes that it names, is not of this exchange
 * @throws invalid outcome_without_title
 */
export async function saveOutcome(
  actor: Member,
  { outcomeId, changes, ...ref }: SaveOutcomeInput,
): Promise<SavedSection<OutcomeValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const before = await lockOutcome(tx, exchangeId, outcomeId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    if (Object.keys(data).length === 0) {
      return unchanged({ version: before.version, values: before.values, conflicts });
    }
    const values = { ...before.values, ...data };
    if (values.titleZh === null && values.titleEn === null)
      throw new Refusal("invalid", "outcome_without_title").of("titleZh", "titleEn");
    if (data.minuteItemId) await assertOfExchange(tx, exchangeId, data.minuteItemId);
    const row = await tx.outcome.update({
      where: { id: outcomeId },
      data: { ...data, version: { increment: 1 } },
      select: outcomeEntrySelect,
    });
    await record({
      action: "outcome.saved",
      subject: { type: "Outcome", id: outcomeId },
      exchangeId,
      details: { changes: changesMade(before.values, data) },
    });
    const saved = toOutcome(row);
    return { version: saved.version, values: saved.values, conflicts };
  });
}
