import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { type MinuteEntry, minuteItemList, openMinute } from "../queries.ts";
import { type AddMinuteItemInput, MAX_ITEMS } from "../schema.ts";
import { assertSpeaker } from "./assert-speaker.ts";
import { findOrCreateMinute } from "./find-or-create-minute.ts";

/**
 * Adds a statement or a decision at the end of the minutes of a session. Makes the minutes with their first item, and the
 * plenary session where the itinerary has none. Sent twice with one key, it adds one item.
 * @throws as `lockForEditing`; not_found where the group, session or speaker is not of this exchange
 * @throws conflict too_many, key_used_before
 */
export async function addMinuteItem(actor: Member, { key, ...input }: AddMinuteItemInput): Promise<MinuteEntry> {
  const { owner, text, locale, kind, speakerMemberId } = input;
  // The stored result is small: the items are read after the commit.
  const { minuteId } = await transaction(
    actor,
    async (tx, record) => {
      // The plenary session itself may have to be made.
      const beginsPlenary = owner.scope === "PLENARY" && owner.itemId === null;
      const sections = beginsPlenary ? (["ITINERARY", "MINUTES"] as const) : (["MINUTES"] as const);
      const exchange = await lockForEditing(actor, tx, input, sections);
      const minuteId = await findOrCreateMinute(actor, tx, record, { exchange, owner });
      await assertSpeaker(tx, exchange, speakerMemberId);
      const sequence = await placeAfterLast(tx, minuteItemList(minuteId), { max: MAX_ITEMS });
      const { id } = await tx.minuteItem.create({
        data: {
          minuteId,
          exchangeId: exchange.id,
          sequence,
          kind,
          speakerMemberId,
          sourceLocale: locale,
        },
        select: { id: true },
      });
      // not nested in the row above, which would be read again
      await tx.minuteItemText.create({ data: { minuteItemId: id, locale, text }, select: { locale: true } });
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
