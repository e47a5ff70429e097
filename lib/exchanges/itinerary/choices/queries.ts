import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { recordVisibleTo } from "../../record/queries.ts";
import { type DeskItem, itemsOfRecord } from "../items/queries.ts";

const MOST_BASES = 500;

/** A practice base that can be visited: run by a college that takes part, and open on the first day. */
export type BaseChoice = { id: string; institutionId: string; name: Localized };

/** The itinerary as its section shows it, and what can be chosen in it. */
export type ItineraryOfRecord = {
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  items: DeskItem[];
  bases: BaseChoice[];
};

/** The itinerary of a record that the reader is known to see. */
export async function itineraryOfRecord(tx: ReadTx, exchangeId: string): Promise<ItineraryOfRecord> {
  const { firstDay, lastDay, parties } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchangeId },
    relationLoadStrategy: "join",
    select: {
      firstDay: true,
      lastDay: true,
      parties: { orderBy: [{ role: "asc" }, { createdAt: "asc" }], select: { institutionId: true } },
    },
  });
  const institutionIds = parties.map(({ institutionId }) => institutionId);
  const bases = await tx.practiceBase.findMany({
    where: { institutionId: { in: institutionIds }, OR: [{ archivedAt: null }, { archivedAt: { gte: firstDay } }] },
    orderBy: { code: "asc" },
    take: MOST_BASES,
    select: {
      id: true,
      institutionId: true,
      nameZh: true,
      nameEn: true,
      provisionalZh: true,
      provisionalEn: true,
    },
  });
  const ofParty = (institutionId: string) => bases.filter((base) => base.institutionId === institutionId);
  return {
    firstDay: calendarDayOf(firstDay),
    lastDay: calendarDayOf(lastDay),
    items: await itemsOfRecord(tx, exchangeId),
    bases: institutionIds
      .flatMap(ofParty)
      .map((base) => ({ id: base.id, institutionId: base.institutionId, name: nameOf(base) })),
  };
}

/**
 * The items of a record as they are now.
 * @throws not_found where the actor may not see the record
 */
export async function itineraryNow(actor: Member, code: string): Promise<DeskItem[]> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      select: { id: true },
    });
    if (!exchange) throw notFound();
    return itemsOfRecord(tx, exchange.id);
  });
}
