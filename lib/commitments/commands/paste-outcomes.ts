import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { listOutcomes, type OutcomeEntry } from "../queries.ts";
import type { PasteOutcomesInput } from "../schema.ts";
import { insertOutcomes } from "./insert-outcomes.ts";

export const OUTCOMES_PASTED = "outcome.pasted";

/** What takes a paste back: the rows that it made. */
export type PastedOutcomes = { pasted: { id: string }[] };

/**
 * Adds the lines of a paste at the end of the outcomes of an exchange, all or none, with the next codes. Sent twice with one
 * key, it adds them once. `undoOutcomesPaste` takes them back.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function pasteOutcomes(actor: Member, { key, ...input }: PasteOutcomesInput): Promise<OutcomeEntry[]> {
  const { outcomes } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["OUTCOMES"]);
      const { id: exchangeId } = exchange;
      const inserted = await insertOutcomes(tx, exchange, outcomes);
      const before: PastedOutcomes = { pasted: inserted.map(({ id }) => ({ id })) };
      await storeUndoEntry(actor, tx, { exchangeId, action: OUTCOMES_PASTED, subjectId: exchangeId, key, before });
      await record({
        action: OUTCOMES_PASTED,
        subject: { type: "Exchange", id: exchangeId },
        exchangeId,
        details: { key, outcomes: outcomes.map((outcome, at) => ({ ...outcome, code: inserted[at]?.code ?? null })) },
      });
      return {};
    },
    { once: { action: "outcome.paste", key, input } },
  );
  return listOutcomes(actor, input.code);
}
