import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { AuditEntry } from "@/lib/platform/audit.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { itemList } from "../queries.ts";
import { type ItineraryItemKind, MAX_ITEMS, statusWhenAdded } from "../rules.ts";

/** A new item, for the end of its day. A visit names its base. */
export type ItemFacts = {
  kind: ItineraryItemKind;
  /** null: on one of the days */
  day: CalendarDay | null;
  titleZh?: string | null;
  titleEn?: string | null;
  baseId?: string;
};

/**
 * Inserts items in their order. The caller has locked the record and its itinerary, and records the event.
 * @returns the ids of the new items, in their order
 * @throws conflict too_many; day_outside where a day is none of the exchange
 */
export async function insertItems(
  _actor: Writer,
  tx: Tx,
  { exchange, items }: { exchange: LockedRecord; items: readonly ItemFacts[] },
): Promise<string[]> {
  const { firstDay, lastDay } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchange.id },
    select: { firstDay: true, lastDay: true },
  });
  const isOutside = ({ day }: ItemFacts) => day !== null && (dateOf(day) < firstDay || dateOf(day) > lastDay);
  if (items.some(isOutside)) throw conflict("day_outside");
  const first = await placeAfterLast(tx, itemList(exchange.id), { max: MAX_ITEMS, added: items.length });
  const rows = await tx.itineraryItem.createManyAndReturn({
    data: items.map(({ kind, day, titleZh = null, titleEn = null }, at) => ({
      exchangeId: exchange.id,
      kind,
      day: day && dateOf(day),
      titleZh,
      titleEn,
      position: first + at,
      status: statusWhenAdded(exchange.status),
    })),
    select: { id: true, position: true },
  });
  const ids = rows.toSorted((one, other) => one.position - other.position).map(({ id }) => id);
  const visits = ids.flatMap((itemId, at) => {
    const baseId = items[at]?.baseId;
    return baseId === undefined ? [] : [{ itemId, exchangeId: exchange.id, baseId }];
  });
  if (visits.length > 0) await tx.visit.createMany({ data: visits });
  return ids;
}

/** The audit entry of items that somebody added. */
export const itemsAdded = (exchange: LockedRecord, itemIds: string[], items: readonly ItemFacts[]): AuditEntry => ({
  action: "itinerary.items_added",
  subject: { type: "Exchange", id: exchange.id },
  exchangeId: exchange.id,
  details: { itemIds, items: items.map((item) => ({ ...item })) },
});
