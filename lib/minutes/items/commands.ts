import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { lockForMinutes, minuteOf } from "../sessions/commands.ts";
import { type MinuteEntry, type MinuteItemEntry, minuteItemSelect, openMinute, toMinuteItem } from "./queries.ts";
import { type AddMinuteItemInput, type MinuteItemValues, MOST_ITEMS, type SaveMinuteItemInput } from "./schema.ts";

/**
 * Adds what somebody said or what was decided, last of its session; the minutes, and a plenary session without one,
 * begin with their first item. Sent twice with one key, once.
 * @throws as `lockForMinutes`; not_found where the group, session or speaker is not of this exchange
 * @throws conflict too_many, key_used_before; exchange_is_public where a session would show to readers unmeant
 */
export async function addMinuteItem(actor: Member, { key, ...input }: AddMinuteItemInput): Promise<MinuteEntry> {
  const { owner, text, locale, kind, speakerMemberId } = input;
  // what is kept under the key is small; the items are read after it
  const { minuteId } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForMinutes(actor, tx, input.code);
      const minuteId = await minuteOf(actor, tx, record, { exchange, owner, isPublicly: input.isPublicly });
      await assertSpeaker(tx, exchange, speakerMemberId);
      const { _count, _max } = await tx.minuteItem.aggregate({
        where: { minuteId },
        _count: true,
        _max: { sequence: true },
      });
      if (_count >= MOST_ITEMS) throw conflict("too_many");
      const { id } = await tx.minuteItem.create({
        data: {
          minuteId,
          exchangeId: exchange.id,
          sequence: (_max.sequence ?? 0) + 1,
          kind,
          speakerMemberId,
          sourceLocale: locale,
          texts: { create: { locale, text } },
        },
        select: { id: true },
      });
      await record({
        action: "minute_item.added",
        subject: { type: "MinuteItem", id },
        exchangeId: exchange.id,
        details: { minuteId, kind, speakerMemberId, locale, text },
      });
      return { minuteId };
    },
    { once: { action: "minute_item.add", key, input } },
  );
  return openMinute(actor, { code: input.code, minuteId });
}

/**
 * Saves fields of one item; what others changed meanwhile stays, and comes back with the answer.
 * @throws as `lockForMinutes`; not_found where it was removed, or the speaker is not of this exchange
 * @throws invalid minute_item_without_text
 */
export async function saveMinuteItem(
  actor: Member,
  { minuteItemId, changes, code }: SaveMinuteItemInput,
): Promise<SavedSection<MinuteItemValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForMinutes(actor, tx, code);
    const before = await lockMinuteItem(tx, exchange, minuteItemId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    const values = { ...before.values, ...data };
    if (values.textZh === null && values.textEn === null) throw new Refusal("invalid", "minute_item_without_text");
    if (data.speakerMemberId) await assertSpeaker(tx, exchange, data.speakerMemberId);
    await writeTexts(tx, minuteItemId, data);
    const { textZh: _zh, textEn: _en, ...own } = data;
    const isChanged = Object.keys(data).length > 0;
    const { version } = await tx.minuteItem.update({
      where: { id: minuteItemId },
      data: { ...own, ...(isChanged && { version: { increment: 1 } }) },
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

/** Whoever takes the speaker out of the delegation at the same moment waits here, or is waited for. @throws not_found */
async function assertSpeaker(tx: Tx, exchange: LockedRecord, memberId: string | null): Promise<void> {
  if (memberId === null) return;
  const members = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DelegationMember"
    WHERE "id" = ${memberId}::uuid AND "exchangeId" = ${exchange.id}::uuid FOR KEY SHARE`;
  if (members.length === 0) throw notFound();
}
