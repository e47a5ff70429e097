import "server-only";
import { findLastDetails } from "@/lib/exchanges/record/queries.ts";
import { versionWhenRestored } from "@/lib/exchanges/record/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { type OutcomeEntry, outcomesOfRecord } from "../queries.ts";
import { nextOutcomeCode } from "../rules.ts";
import { MAX_OUTCOMES, type OutcomeInput } from "../schema.ts";
import { lockOutcomes } from "./lock-outcomes.ts";
import { OUTCOME_REMOVED, type RemovedOutcome } from "./remove-outcome.ts";

/**
 * Puts a removed outcome back where it stood; under its own code, unless another has it by now.
 * @throws as `lockForRecording`; not_found where no removal is known; conflict changed_meanwhile where it is back
 *         already, too_many
 */
export async function restoreOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockOutcomes(actor, tx, ref);
    const exchangeId = exchange.id;
    const kept = await findLastDetails<RemovedOutcome>(tx, {
      exchangeId,
      type: "Outcome",
      id: outcomeId,
      action: OUTCOME_REMOVED,
    });
    if (!kept) throw notFound();
    const standing = await outcomesOfRecord(tx, exchangeId);
    if (standing.some(({ id }) => id === outcomeId)) throw conflict("changed_meanwhile");
    if (standing.length >= MAX_OUTCOMES) throw conflict("too_many");
    const { code, position, minuteItemId, ...removed } = kept;
    const { titleZh, titleEn, kind, standing: agreed } = removed;
    // the words that it came from may be gone by now
    const [words] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "MinuteItem" WHERE "id" = ${minuteItemId}::uuid AND "exchangeId" = ${exchangeId}::uuid
      FOR KEY SHARE`;
    const codes = standing.map((outcome) => outcome.code);
    await tx.outcome.updateMany({
      where: { exchangeId, position: { gte: position } },
      data: { position: { increment: 1 } },
    });
    await tx.outcome.create({
      data: {
        id: outcomeId,
        exchangeId,
        version: versionWhenRestored(kept),
        code: codes.includes(code) ? nextOutcomeCode(exchange.code, codes) : code,
        position,
        titleZh,
        titleEn,
        kind,
        standing: agreed,
        minuteItemId: words?.id ?? null,
      },
      select: { id: true },
    });
    await record({ action: "outcome.restored", subject: { type: "Outcome", id: outcomeId }, exchangeId });
    return outcomesOfRecord(tx, exchangeId);
  });
}
