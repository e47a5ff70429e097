import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { findMinute, type MinuteEntry } from "../queries.ts";
import { MAX_ITEMS, type MoveMinuteItemInput } from "../schema.ts";
import { lockForMinutes } from "../sessions/commands/lock-for-minutes.ts";
import { lockMinuteOf } from "./lock-minute-of.ts";

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
      take: MAX_ITEMS,
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
