import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type MinuteEntry, openMinute, sectionsToAddTo } from "../queries.ts";
import type { AddMinuteItemInput } from "../schema.ts";
import { findOrCreateMinute } from "./find-or-create-minute.ts";
import { insertMinuteItems } from "./insert-minute-items.ts";

/**
 * Adds a statement or a decision at the end of the minutes of a session. Makes the minutes with their first item, and the
 * plenary session where the itinerary has none. Sent twice with one key, it adds one item.
 * @throws as `lockForEditing`; not_found where the group, session or speaker is not of this exchange
 * @throws conflict too_many, key_used_before
 */
export async function addMinuteItem(actor: Member, { key, ...input }: AddMinuteItemInput): Promise<MinuteEntry> {
  const { code: _code, owner, ...item } = input;
  // The stored result is small: the items are read after the commit.
  const { minuteId } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, sectionsToAddTo(owner));
      const minuteId = await findOrCreateMinute(actor, tx, record, { exchange, owner });
      const [id = ""] = await insertMinuteItems(tx, { exchange, minuteId }, [item]);
      await record({
        action: "minute_item.added",
        subject: { type: "MinuteItem", id },
        exchangeId: exchange.id,
        details: { minuteId, ...item },
      });
      return { minuteId };
    },
    { once: { action: "minute_item.add", key, input } },
  );
  return openMinute(actor, { code: input.code, minuteId });
}
