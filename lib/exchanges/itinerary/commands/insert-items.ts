import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { lockSection } from "../../record/commands/lock-section.ts";
import { type ItineraryItemKind, MAX_ITEMS, statusWhenAdded } from "../rules.ts";

/** A new item, for the end of its day. A visit names its base. */
export type ItemFacts = {
  kind: ItineraryItemKind;
  day: CalendarDay;
  titleZh?: string | null;
  titleEn?: string | null;
  baseId?: string;
};

/**
 * Inserts items in their order. The caller has locked the record; this locks the itinerary.
 * @throws conflict too_many; changed_meanwhile where the day is no longer one of the exchange
 */
export async function insertItems(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchange, items }: { exchange: LockedRecord; items: readonly ItemFacts[] },
): Promise<string[]> {
  await lockSection(actor, tx, "itinerary", exchange.id);
  const { firstDay, lastDay } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchange.id },
    select: { firstDay: true, lastDay: true },
  });
  const isOutside = ({ day }: ItemFacts) => dateOf(day) < firstDay || dateOf(day) > lastDay;
  if (items.some(isOutside)) throw conflict("changed_meanwhile");
  const { _count, _max } = await tx.itineraryItem.aggregate({
    where: { exchangeId: exchange.id },
    _count: true,
    _max: { position: true },
  });
  if (_count + items.length > MAX_ITEMS) throw conflict("too_many");
  const rows = await tx.itineraryItem.createManyAndReturn({
    data: items.map(({ kind, day, titleZh = null, titleEn = null }, at) => ({
      exchangeId: exchange.id,
      kind,
      day: dateOf(day),
      titleZh,
      titleEn,
      position: (_max.position ?? 0) + 1 + at,
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
  await record({
    action: "itinerary.items_added",
    subject: { type: "Exchange", id: exchange.id },
    exchangeId: exchange.id,
    details: { itemIds: ids, items: items.map((item) => ({ ...item })) },
  });
  return ids;
}
