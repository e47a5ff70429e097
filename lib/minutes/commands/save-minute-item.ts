import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { type MinuteItemEntry, minuteItemSelect, toMinuteItem } from "../queries.ts";
import type { MinuteItemValues, SaveMinuteItemInput } from "../schema.ts";
import { assertSpeaker } from "./assert-speaker.ts";

/**
 * Saves fields of one item. Keeps what others changed meanwhile, and answers with it.
 * @throws as `lockForEditing`; not_found where it was removed, or the speaker is not of this exchange
 * @throws invalid minute_item_without_text
 */
export async function saveMinuteItem(
  actor: Member,
  { minuteItemId, changes, code }: SaveMinuteItemInput,
): Promise<SavedSection<MinuteItemValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, { code }, ["MINUTES"]);
    const before = await lockMinuteItem(tx, exchange, minuteItemId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    if (Object.keys(data).length === 0) {
      return unchanged({ version: before.version, values: before.values, conflicts });
    }
    const values = { ...before.values, ...data };
    if (values.textZh === null && values.textEn === null)
      throw new Refusal("invalid", "minute_item_without_text").of("textZh", "textEn");
    if (data.speakerMemberId) await assertSpeaker(tx, exchange, data.speakerMemberId);
    await writeTexts(tx, minuteItemId, data);
    const { textZh: _zh, textEn: _en, ...own } = data;
    const { version } = await tx.minuteItem.update({
      where: { id: minuteItemId },
      data: { ...own, version: { increment: 1 } },
      select: { version: true },
    });
    await record({
      action: "minute_item.saved",
      subject: { type: "MinuteItem", id: minuteItemId },
      exchangeId: exchange.id,
      details: { changes: changesMade(before.values, data) },
    });
    return { version, values, conflicts };
  });
}

async function writeTexts(tx: Tx, minuteItemId: string, data: Partial<MinuteItemValues>): Promise<void> {
  for (const locale of locales) {
    const text = data[locale === "zh" ? "textZh" : "textEn"];
    if (text === undefined) continue;
    if (text === null) await tx.minuteItemText.deleteMany({ where: { minuteItemId, locale } });
    else {
      await tx.minuteItemText.upsert({
        where: { minuteItemId_locale: { minuteItemId, locale } },
        create: { minuteItemId, locale, text },
        update: { text },
      });
    }
  }
}

/** Locks one item of a record. @throws not_found */
async function lockMinuteItem(tx: Tx, exchange: LockedRecord, minuteItemId: string): Promise<MinuteItemEntry> {
  await tx.$queryRaw`SELECT 1 FROM "MinuteItem" WHERE "id" = ${minuteItemId}::uuid FOR UPDATE`;
  const row = await tx.minuteItem.findFirst({
    where: { id: minuteItemId, exchangeId: exchange.id },
    relationLoadStrategy: "join",
    select: minuteItemSelect,
  });
  if (!row) throw notFound();
  return toMinuteItem(row);
}
