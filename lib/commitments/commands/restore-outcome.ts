import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import { assertRestorable, versionWhenRestored } from "@/lib/exchanges/record/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { listOutcomesOfRecord, type OutcomeEntry, outcomeList } from "../queries.ts";
import { MAX_OUTCOMES, nextOutcomeCode } from "../rules.ts";
import type { OutcomeInput } from "../schema.ts";
import { OUTCOME_REMOVED, type RemovedOutcome } from "./remove-outcome.ts";

/**
 * Restores a removed outcome in its place, under its code unless another outcome has it now.
 * @throws as `lockForEditing`; not_found where no removal is known; conflict changed_meanwhile where it was
 *         restored before; too_many
 */
export async function restoreOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["OUTCOMES"]);
    const exchangeId = exchange.id;
    const removed = await findUndoEntry<RemovedOutcome>(tx, {
      exchangeId,
      action: OUTCOME_REMOVED,
      subjectId: outcomeId,
    });
    const present = await tx.outcome.findMany({ where: { exchangeId }, select: { id: true, code: true } });
    const ids = present.map(({ id }) => id);
    assertRestorable(ids, { id: outcomeId, max: MAX_OUTCOMES });
    const { code, position, titleZh, titleEn, kind, standing, minuteItemId } = removed;
    // the item of the minutes may have been removed since
    const [minuteItem] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "MinuteItem" WHERE "id" = ${minuteItemId}::uuid AND "exchangeId" = ${exchangeId}::uuid
      FOR KEY SHARE`;
    const codes = present.map((outcome) => outcome.code);
    await makeRoomAt(tx, outcomeList(exchangeId), position);
    await tx.outcome.create({
      data: {
        id: outcomeId,
        exchangeId,
        version: versionWhenRestored(removed),
        code: codes.includes(code) ? nextOutcomeCode(exchange.code, codes) : code,
        position,
        titleZh,
        titleEn,
        kind,
        standing,
        minuteItemId: minuteItem?.id ?? null,
      },
      select: { id: true },
    });
    await record({ action: "outcome.restored", subject: { type: "Outcome", id: outcomeId }, exchangeId });
    return listOutcomesOfRecord(tx, exchangeId);
  });
}
