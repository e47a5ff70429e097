import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import { assertRestorable, versionWhenRestored } from "@/lib/exchanges/record/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { idsInOrder, makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { findMinute, type MinuteEntry, minuteItemList } from "../queries.ts";
import { MAX_ITEMS } from "../rules.ts";
import type { MinuteItemInput } from "../schema.ts";
import { MINUTE_ITEM_REMOVED, type RemovedMinuteItem } from "./remove-minute-item.ts";

/**
 * Restores a removed item in its place; without its speaker where that member was removed since.
 * @throws as `lockForEditing`; not_found where no removal is known, or its session is gone
 * @throws conflict changed_meanwhile where it was restored before; too_many
 */
export async function restoreMinuteItem(actor: Member, { minuteItemId, code }: MinuteItemInput): Promise<MinuteEntry> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const removed = await findUndoEntry<RemovedMinuteItem>(tx, {
      exchangeId,
      action: MINUTE_ITEM_REMOVED,
      subjectId: minuteItemId,
    });
    const { minuteId, sequence, textZh, textEn, kind, confidential, sourceLocale } = removed;
    const [minute] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Minute" WHERE "id" = ${minuteId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR UPDATE`;
    if (!minute) throw notFound();
    const list = minuteItemList(minuteId);
    assertRestorable(await idsInOrder(tx, list), { id: minuteItemId, max: MAX_ITEMS });
    const [speaker] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "DelegationMember"
      WHERE "id" = ${removed.speakerMemberId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
    const texts = [
      { locale: "zh", text: textZh },
      { locale: "en", text: textEn },
    ].flatMap(({ locale, text }) => (text === null ? [] : [{ locale, text }]));
    await makeRoomAt(tx, list, sequence);
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
