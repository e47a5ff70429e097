import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { otherLocale } from "@/lib/platform/i18n/locales.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { minuteItemList } from "../queries.ts";
import { MAX_ITEMS } from "../rules.ts";
import type { PasteMinuteItemsInput } from "../schema.ts";
import { assertSpeaker } from "./assert-speaker.ts";

/**
 * Inserts items at the end of locked minutes, each with its text in one language or in both.
 * @returns their ids in their order
 * @throws not_found where a speaker is not of this exchange; conflict too_many
 */
export async function insertMinuteItems(
  tx: Tx,
  { exchange, minuteId }: { exchange: LockedRecord; minuteId: string },
  items: PasteMinuteItemsInput["items"],
): Promise<string[]> {
  for (const speaker of new Set(items.map(({ speakerMemberId }) => speakerMemberId))) {
    await assertSpeaker(tx, exchange, speaker);
  }
  const first = await placeAfterLast(tx, minuteItemList(minuteId), { max: MAX_ITEMS, added: items.length });
  const rows = await tx.minuteItem.createManyAndReturn({
    data: items.map(({ kind, speakerMemberId, locale }, at) => ({
      minuteId,
      exchangeId: exchange.id,
      sequence: first + at,
      kind,
      speakerMemberId,
      sourceLocale: locale,
    })),
    select: { id: true, sequence: true },
  });
  const ids = rows.toSorted((one, other) => one.sequence - other.sequence).map(({ id }) => id);
  await tx.minuteItemText.createMany({
    data: items.flatMap(({ locale, text, translation }, at) => {
      const minuteItemId = ids[at];
      if (minuteItemId === undefined) return [];
      const translated = translation ? [{ minuteItemId, locale: otherLocale(locale), text: translation }] : [];
      return [{ minuteItemId, locale, text }, ...translated];
    }),
  });
  return ids;
}
