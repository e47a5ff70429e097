import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { listOutcomesOfRecord, type OutcomeEntry } from "../queries.ts";
import type { UndoOutcomesPasteInput } from "../schema.ts";
import { OUTCOMES_PASTED, type PastedOutcomes } from "./paste-outcomes.ts";

/**
 * Removes the outcomes of a paste that nobody has changed since, and keeps the others.
 * @returns the outcomes, how many were removed and how many of the paste remain
 * @throws as `lockForEditing`; not_found where no such paste by this person is known
 */
export async function undoOutcomesPaste(
  actor: Member,
  { key, ...ref }: UndoOutcomesPasteInput,
): Promise<{ outcomes: OutcomeEntry[]; removed: number; remaining: number }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const change = { exchangeId, action: OUTCOMES_PASTED, subjectId: exchangeId, key, byId: actor.userId };
    const { pasted } = await findUndoEntry<PastedOutcomes>(tx, change);
    const isOfPaste = { exchangeId, id: { in: pasted.map(({ id }) => id) } };
    const present = await tx.outcome.count({ where: isOfPaste });
    const { count: removed } = await tx.outcome.deleteMany({ where: { ...isOfPaste, version: 1 } });
    const outcomes = await listOutcomesOfRecord(tx, exchangeId);
    if (removed === 0) return unchanged({ outcomes, removed, remaining: present });
    await record({
      action: "outcome.paste_undone",
      subject: { type: "Exchange", id: exchangeId },
      exchangeId,
      details: { key, removed },
    });
    return { outcomes, removed, remaining: present - removed };
  });
}
