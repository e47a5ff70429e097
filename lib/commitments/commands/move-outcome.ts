import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { type OutcomeEntry, outcomesOfRecord } from "../queries.ts";
import type { MoveOutcomeInput } from "../schema.ts";
import { lockOutcomes } from "./lock-outcomes.ts";

/**
 * Puts an outcome directly before another one, or last; its code stays.
 * @throws as `lockForRecording`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveOutcome(
  actor: Member,
  { outcomeId, before, ...ref }: MoveOutcomeInput,
): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockOutcomes(actor, tx, ref);
    const order = (await outcomesOfRecord(tx, exchangeId)).map(({ id }) => id);
    if (!order.includes(outcomeId)) throw notFound();
    const moved = movedBefore(order, outcomeId, before);
    if (!moved) throw conflict("changed_meanwhile");
    await tx.$executeRaw`
      UPDATE "Outcome" outcome SET "position" = wanted.place
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE outcome."id" = wanted.id AND outcome."position" <> wanted.place`;
    await record({
      action: "outcome.moved",
      subject: { type: "Outcome", id: outcomeId },
      exchangeId,
      details: { from: order.indexOf(outcomeId) + 1, to: moved.indexOf(outcomeId) + 1 },
    });
    return outcomesOfRecord(tx, exchangeId);
  });
}
