import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { daysBetween, sameTimeOfDay } from "../../cloning/rules.ts";
import { lockForRecording } from "../../record/commands/lock-for-recording.ts";
import { lockSection } from "../../record/commands/lock-section.ts";
import { type ItemEntry, itemsOfRecord } from "../queries.ts";
import type { MoveItemInput } from "../schema.ts";
import { lockItem } from "./lock-item.ts";

/**
 * Puts an item directly before another one of a day, or last on it; on another day its hours stay what a clock shows.
 * @throws as `lockForRecording`; not_found where the item was removed; conflict changed_meanwhile where the other one
 *         was, or the day is no longer one of the exchange
 */
export async function moveItem(
  actor: Member,
  { itemId, day, before, ...ref }: MoveItemInput,
): Promise<{ items: ItemEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForRecording(actor, tx, ref);
    await lockSection(actor, tx, "itinerary", exchangeId);
    await lockItem(actor, tx, { itemId, exchangeId });
    const item = await tx.itineraryItem.findUnique({
      where: { id: itemId },
      select: {
        day: true,
        startAt: true,
        endAt: true,
        exchange: { select: { firstDay: true, lastDay: true, timezone: true } },
      },
    });
    if (!item) throw notFound();
    const { firstDay, lastDay, timezone } = item.exchange;
    const from = calendarDayOf(item.day);
    if (from !== day && (dateOf(day) < firstDay || dateOf(day) > lastDay)) throw conflict("changed_meanwhile");
    const onDay = await tx.itineraryItem.findMany({
      where: { exchangeId, day: dateOf(day) },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = movedBefore([...new Set([...onDay.map(({ id }) => id), itemId])], itemId, before);
    if (!order) throw conflict("changed_meanwhile");
    await tx.$executeRaw`
      UPDATE "ItineraryItem" item SET "position" = wanted.place
      FROM unnest(${order}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE item."id" = wanted.id AND item."position" <> wanted.place`;
    if (from !== day) {
      const later = (at: Date | null) =>
        at && sameTimeOfDay(at, daysBetween(from, day), { from: timezone, to: timezone });
      await tx.itineraryItem.update({
        where: { id: itemId },
        data: {
          day: dateOf(day),
          startAt: later(item.startAt),
          endAt: later(item.endAt),
          version: { increment: 1 },
          icalSequence: { increment: 1 },
        },
        select: { id: true },
      });
    }
    await record({
      action: "itinerary.item_moved",
      subject: { type: "ItineraryItem", id: itemId },
      exchangeId,
      details: { from, to: day, before },
    });
    return { items: await itemsOfRecord(tx, exchangeId) };
  });
}
