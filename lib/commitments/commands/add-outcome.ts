import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { listOutcomes, type OutcomeEntry } from "../queries.ts";
import type { AddOutcomeInput } from "../schema.ts";
import { insertOutcomes } from "./insert-outcomes.ts";

/**
 * Adds an outcome at the end of those of an exchange, with the next code. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function addOutcome(actor: Member, { key, ...input }: AddOutcomeInput): Promise<OutcomeEntry[]> {
  const { code: _code, ...outcome } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["OUTCOMES"]);
      const [{ id, code }] = await insertOutcomes(tx, exchange, [outcome]);
      await record({
        action: "outcome.added",
        subject: { type: "Outcome", id },
        exchangeId: exchange.id,
        details: { code, ...outcome },
      });
      return {};
    },
    { once: { action: "outcome.add", key, input } },
  );
  // Read after the commit, so that a repeated request gets the current outcomes too.
  return listOutcomes(actor, input.code);
}
