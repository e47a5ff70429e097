import "server-only";
import { insertItems } from "@/lib/exchanges/itinerary/commands/insert-items.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { sql } from "@/lib/platform/sql.ts";
import type { MinuteOwner } from "../schema.ts";

/**
 * Finds or creates the minutes of a session, and locks them. The caller has locked the minutes of the record, and its
 * itinerary where the session may have to be made.
 * @returns their id
 * @throws not_found where the group or session is not of this exchange
 * @throws conflict  too_many where the itinerary is full
 */
export async function findOrCreateMinute(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchange, owner }: { exchange: LockedRecord; owner: MinuteOwner },
): Promise<string> {
  const exchangeId = exchange.id;
  if (owner.scope === "GROUP") {
    // Locks the group, so that two people who write its first item queue.
    const [group] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "DiscussionGroup" WHERE "id" = ${owner.groupId}::uuid AND "exchangeId" = ${exchangeId}::uuid
      FOR UPDATE`;
    if (!group) throw notFound();
    return findOrCreateFor(tx, { exchangeId, scope: "GROUP", groupId: group.id });
  }
  const itemId = owner.itemId ?? (await findOrCreatePlenary(actor, tx, record, exchange));
  const [item] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ItineraryItem"
    WHERE "id" = ${itemId}::uuid AND "exchangeId" = ${exchangeId}::uuid AND "kind" = 'PLENARY' FOR UPDATE`;
  if (!item) throw notFound();
  return findOrCreateFor(tx, { exchangeId, scope: "PLENARY", itemId: item.id });
}

type Session = { exchangeId: string } & ({ scope: "GROUP"; groupId: string } | { scope: "PLENARY"; itemId: string });

async function findOrCreateFor(tx: Tx, place: Session): Promise<string> {
  const isOfSession =
    place.scope === "GROUP" ? sql`"groupId" = ${place.groupId}::uuid` : sql`"itemId" = ${place.itemId}::uuid`;
  const [existing] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Minute" WHERE ${isOfSession} AND "exchangeId" = ${place.exchangeId}::uuid FOR UPDATE`;
  return (existing ?? (await tx.minute.create({ data: place, select: { id: true } }))).id;
}

/** The first plenary session of the itinerary; adds one where there is none: on the first day, or on one of the days. */
async function findOrCreatePlenary(actor: Writer, tx: Tx, record: Recorder, exchange: LockedRecord): Promise<string> {
  const exchangeId = exchange.id;
  const existing = await tx.itineraryItem.findFirst({
    where: { exchangeId, kind: "PLENARY", status: { not: "CANCELLED" } },
    orderBy: [{ day: "asc" }, { position: "asc" }],
    select: { id: true },
  });
  if (existing) return existing.id;
  const { firstDay, precision } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchangeId },
    select: { firstDay: true, precision: true },
  });
  const items = [{ kind: "PLENARY" as const, day: precision === "DAY" ? calendarDayOf(firstDay) : null }];
  const [id = ""] = await insertItems(actor, tx, { exchange, items });
  await record({ action: "itinerary_item.added", subject: { type: "ItineraryItem", id }, exchangeId });
  return id;
}
