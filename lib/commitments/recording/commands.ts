import "server-only";
import { type LockedRecord, lockForRecording } from "@/lib/exchanges/record/commands.ts";
import type { RecordRef } from "@/lib/exchanges/record/schema.ts";
import { lockSection } from "@/lib/exchanges/record/sections/commands.ts";
import { detailsOfLast } from "@/lib/exchanges/record/sections/queries.ts";
import { versionWhenRestored } from "@/lib/exchanges/record/sections/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { listOutcomes, type OutcomeEntry, outcomeEntrySelect, outcomesOfRecord, toOutcome } from "./queries.ts";
import { nextOutcomeCode } from "./rules.ts";
import {
  type AddOutcomeInput,
  MOST_OUTCOMES,
  type MoveOutcomeInput,
  type OutcomeInput,
  type OutcomeValues,
  type SaveOutcomeInput,
} from "./schema.ts";

const REMOVED = "outcome.removed";

/**
 * Adds what came of an exchange, last of its outcomes, under a code of its own. Sent twice with one key, once.
 * @throws as `lockForRecording`; conflict too_many, key_used_before
 */
export async function addOutcome(actor: Member, { key, ...input }: AddOutcomeInput): Promise<OutcomeEntry[]> {
  const { title, locale, standing } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockOutcomes(actor, tx, input);
      const standingOnes = await tx.outcome.findMany({
        where: { exchangeId: exchange.id },
        take: MOST_OUTCOMES,
        select: { code: true, position: true },
      });
      if (standingOnes.length >= MOST_OUTCOMES) throw conflict("too_many");
      const code = nextOutcomeCode(
        exchange.code,
        standingOnes.map((outcome) => outcome.code),
      );
      const { id } = await tx.outcome.create({
        data: {
          exchangeId: exchange.id,
          code,
          position: Math.max(0, ...standingOnes.map(({ position }) => position)) + 1,
          kind: "OTHER",
          standing,
          titleZh: locale === "zh" ? title : null,
          titleEn: locale === "en" ? title : null,
        },
        select: { id: true },
      });
      await record({
        action: "outcome.added",
        subject: { type: "Outcome", id },
        exchangeId: exchange.id,
        details: { code, title, locale, standing },
      });
      return {};
    },
    { once: { action: "outcome.add", key, input } },
  );
  // the outcomes of now, also for whoever sends it again
  return listOutcomes(actor, input.code);
}

/** Holds the record, and the list of its outcomes against others who add, remove or move. */
async function lockOutcomes(actor: Member, tx: Tx, ref: RecordRef): Promise<LockedRecord> {
  const exchange = await lockForRecording(actor, tx, ref);
  await lockSection(actor, tx, "outcomes", exchange.id);
  return exchange;
}

/**
 * Saves fields of an outcome; what others changed meanwhile stays, and comes back with the answer.
 * @throws as `lockForRecording`; not_found where it, or the item of the minutes that it names, is not of this exchange
 * @throws invalid outcome_without_title
 */
export async function saveOutcome(
  actor: Member,
  { outcomeId, changes, ...ref }: SaveOutcomeInput,
): Promise<SavedSection<OutcomeValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForRecording(actor, tx, ref);
    const before = await lockOutcome(tx, exchangeId, outcomeId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    const wanted = { ...before.values, ...data };
    if (wanted.titleZh === null && wanted.titleEn === null) throw new Refusal("invalid", "outcome_without_title");
    if (data.minuteItemId) await assertOfExchange(tx, exchangeId, data.minuteItemId);
    const isChanged = Object.keys(data).length > 0;
    const row = await tx.outcome.update({
      where: { id: outcomeId },
      data: { ...data, ...(isChanged && { version: { increment: 1 } }) },
      select: outcomeEntrySelect,
    });
    await record({
      action: "outcome.saved",
      subject: { type: "Outcome", id: outcomeId },
      exchangeId,
      details: { changes: changesMade(before.values, data) },
    });
    const { version, values } = toOutcome(row);
    return { version, values, conflicts };
  });
}

async function assertOfExchange(tx: Tx, exchangeId: string, minuteItemId: string): Promise<void> {
  // whoever takes the item out of the minutes waits here, or is waited for
  const items = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "MinuteItem"
    WHERE "id" = ${minuteItemId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
  if (items.length === 0) throw notFound();
}

/**
 * Takes an outcome out of the record; `restoreOutcome` takes that back.
 * @throws as `lockForRecording`; not_found where somebody else was quicker
 */
export async function removeOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockOutcomes(actor, tx, ref);
    const { code, version, values } = await lockOutcome(tx, exchangeId, outcomeId);
    const { position } = await tx.outcome.delete({ where: { id: outcomeId }, select: { position: true } });
    const details: RemovedOutcome = { ...values, code, position, version };
    await record({ action: REMOVED, subject: { type: "Outcome", id: outcomeId }, exchangeId, details });
    return outcomesOfRecord(tx, exchangeId);
  });
}

type RemovedOutcome = OutcomeValues & { code: string; position: number; version?: number };

/**
 * Puts a removed outcome back where it stood; under its own code, unless another has it by now.
 * @throws as `lockForRecording`; not_found where no removal is known; conflict changed_meanwhile where it is back
 *         already, too_many
 */
export async function restoreOutcome(actor: Member, { outcomeId, ...ref }: OutcomeInput): Promise<OutcomeEntry[]> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockOutcomes(actor, tx, ref);
    const exchangeId = exchange.id;
    const kept = await detailsOfLast<RemovedOutcome>(tx, {
      exchangeId,
      type: "Outcome",
      id: outcomeId,
      action: REMOVED,
    });
    if (!kept) throw notFound();
    const standing = await outcomesOfRecord(tx, exchangeId);
    if (standing.some(({ id }) => id === outcomeId)) throw conflict("changed_meanwhile");
    if (standing.length >= MOST_OUTCOMES) throw conflict("too_many");
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

async function lockOutcome(tx: Tx, exchangeId: string, outcomeId: string): Promise<OutcomeEntry> {
  await tx.$queryRaw`SELECT 1 FROM "Outcome" WHERE "id" = ${outcomeId}::uuid FOR UPDATE`;
  const row = await tx.outcome.findFirst({ where: { id: outcomeId, exchangeId }, select: outcomeEntrySelect });
  if (!row) throw notFound();
  return toOutcome(row);
}
