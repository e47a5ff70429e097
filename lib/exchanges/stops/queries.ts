import "server-only";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { hasStops, type StopDays } from "../rules.ts";
import type { Stop } from "./rules.ts";

/** The columns of the days of a stop, without and with their version. */
export const stopDaysSelect = { stopFrom: true, stopTo: true } satisfies Prisma.ExchangePartySelect;
export const stopSelect = { version: true, ...stopDaysSelect } satisfies Prisma.ExchangePartySelect;

/** How many of a delegation were at each stop, in the order of the stops. */
export const headcountsOfStops = {
  orderBy: [{ stop: { position: "asc" } }, { stopId: "asc" }],
  select: { headcount: true, stop: { select: { institutionId: true } } },
} satisfies Prisma.Delegation$headcountsArgs;

/** The stops of a member who was not at all of them. */
export const stopsOfMember = {
  orderBy: { stopId: "asc" },
  select: { stopId: true },
} satisfies Prisma.DelegationMember$stopsArgs;

/** The hosts at whose stops a member was, in the order of the stops. */
export const frozenStops = {
  orderBy: headcountsOfStops.orderBy,
  select: { stop: { select: { institutionId: true } } },
} satisfies Prisma.DelegationMember$stopsArgs;

/** A member with the ids of the stops as one list. */
export const withStopIds = <Row extends { stops: { stopId: string }[] }>({ stops, ...row }: Row) => ({
  ...row,
  stopIds: stops.map(({ stopId }) => stopId),
});

const dayOrNull = (date: Date | null) => date && calendarDayOf(date);

export const daysOfStop = ({ stopFrom, stopTo }: { stopFrom: Date | null; stopTo: Date | null }): StopDays => ({
  from: dayOrNull(stopFrom),
  to: dayOrNull(stopTo),
});

/** The order of the parties of a record, and with it that of the stops. */
export const partyList = (exchangeId: string): OrderedList => ({
  table: "ExchangeParty",
  column: "position",
  of: { exchangeId },
});

/** The stops of a locked record with their days; none where there are not several hosts. */
export async function listStops(tx: Tx, exchangeId: string): Promise<Stop[]> {
  const parties = await tx.exchangeParty.findMany({
    where: { exchangeId, role: "HOST" },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, role: true, ...stopDaysSelect },
  });
  return hasStops(parties) ? parties.map(({ id, ...party }) => ({ id, days: daysOfStop(party) })) : [];
}
