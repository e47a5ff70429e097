import "server-only";
import { detailsOfLast } from "@/lib/exchanges/record/sections/queries.ts";
import { versionWhenRestored } from "@/lib/exchanges/record/sections/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { findMinute, type MinuteEntry, minuteItemSelect, toMinuteItem } from "../items/queries.ts";
import { type MinuteItemValues, MOST_ITEMS } from "../items/schema.ts";
import { lockForMinutes } from "../sessions/commands.ts";
import type { MinuteItemInput, MoveMinuteItemInput } from "./schema.ts";

const REMOVED = "minute_item.removed";

/** Locks the minutes that an item stands in, so that their order holds until the commit. @throws not_found */
async function lockMinuteOf(tx: Tx, exchangeId: string, minuteItemId: string): Promise<string> {
  const [minute] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "Minute"."id" FROM "Minute" JOIN "MinuteItem" item ON item."minuteId" = "Minute"."id"
    WHERE item."id" = ${minuteItemId}::uuid AND item."exchangeId" = ${exchangeId}::uuid FOR UPDATE OF "Minute"`;
  if (!minute) throw notFound();
  return minute.id;
}

/**
 * Takes an item out of the minutes; `restoreMinuteItem` takes that back.
 * @throws as `lockForMinutes`; not_found where somebody else was quicker; conflict in_use where an outcome names it
 */
export async function removeMinuteItem(actor: Member, { minuteItemId, code }: MinuteItemInput): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForMinutes(actor, tx, code);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    // whoever links an outcome to this item waits here, or is waited for
    await tx.$queryRaw`SELECT 1 FROM "MinuteItem" WHERE "id" = ${minuteItemId}::uuid FOR UPDATE`;
    const row = await tx.minuteItem.findFirst({
      where: { id: minuteItemId, minuteId },
      relationLoadStrategy: "join",
      select: { ...minuteItemSelect, sequence: true, outcomes: { take: 1, select: { id: true } } },
    });
    if (!row) throw notFound();
    if (row.outcomes.length > 0) throw conflict("in_use");
    await tx.minuteItem.delete({ where: { id: minuteItemId }, select: { id: true } });
    await record({
      action: REMOVED,
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId,
      details: { minuteId, sequence: row.sequence, version: row.version, ...toMinuteItem(row).values },
    });
    return findMinute(tx, minuteId);
  });
}

type RemovedItem = MinuteItemValues & { minuteId: string; sequence: number; version?: number };

/**
 * Puts a removed item back where it stood; without its speaker, where that member has left the delegation since.
 * @throws as `lockForMinutes`; not_found where no removal is known, or its session is gone
 * @throws conflict changed_meanwhile where it is back already, too_many
 */
export async function restoreMinuteItem(actor: Member, { minuteItemId, code }: MinuteItemInput): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForMinutes(actor, tx, code);
    const which = { exchangeId, type: "MinuteItem", id: minuteItemId, action: REMOVED };
    const removed = await detailsOfLast<RemovedItem>(tx, which);
    if (!removed) throw notFound();
    const { minuteId, sequence, textZh, textEn, kind, confidential, sourceLocale } = removed;
    const [minute] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Minute" WHERE "id" = ${minuteId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR UPDATE`;
    if (!minute) throw notFound();
    if (await tx.minuteItem.findUnique({ where: { id: minuteItemId }, select: { id: true } }))
      throw conflict("changed_meanwhile");
    if ((await tx.minuteItem.count({ where: { minuteId } })) >= MOST_ITEMS) throw conflict("too_many");
    const [speaker] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "DelegationMember"
      WHERE "id" = ${removed.speakerMemberId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
    const texts = [
      { locale: "zh", text: textZh },
      { locale: "en", text: textEn },
    ].flatMap(({ locale, text }) => (text === null ? [] : [{ locale, text }]));
    await tx.minuteItem.updateMany({
      where: { minuteId, sequence: { gte: sequence } },
      data: { sequence: { increment: 1 } },
    });
    await tx.minuteItem.create({
      data: {
        id: minuteItemId,
        minuteId,
        exchangeId,
        version: versionWhenRestored(removed),
        sequence,
        kind,
        confidential,
        sourceLocale,
        speakerMemberId: speaker?.id ?? null,
        texts: { create: texts },
      },
      select: { id: true },
    });
    await record({ action: "minute_item.restored", subject: { type: "MinuteItem", id: minuteItemId }, exchangeId });
    return findMinute(tx, minuteId);
  });
}

/**
 * Puts an item directly before another one of its session, or last.
 * @throws as `lockForMinutes`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveMinuteItem(
  actor: Member,
  { minuteItemId, before, code }: MoveMinuteItemInput,
): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForMinutes(actor, tx, code);
    const minuteId = await lockMinuteOf(tx, exchangeId, minuteItemId);
    const rows = await tx.minuteItem.findMany({
      where: { minuteId },
      orderBy: [{ sequence: "asc" }, { id: "asc" }],
      take: MOST_ITEMS,
      select: { id: true },
    });
    const order = rows.map(({ id }) => id);
    const moved = movedBefore(order, minuteItemId, before);
    if (!moved) throw order.includes(minuteItemId) ? conflict("changed_meanwhile") : notFound();
    await tx.$executeRaw`
      UPDATE "MinuteItem" item SET "sequence" = wanted.place
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE item."id" = wanted.id AND item."sequence" <> wanted.place`;
    await record({
      action: "minute_item.moved",
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId,
      details: { from: order.indexOf(minuteItemId) + 1, to: moved.indexOf(minuteItemId) + 1 },
    });
    return findMinute(tx, minuteId);
  });
}
