import { addDays, type CalendarDay, dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { after, days, minutes } from "@/lib/platform/clock.ts";
import { clockTimeAt, type PartyRole } from "../rules.ts";

/** The number of days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / days(1));

type PartyWithRole = { institutionId: string; role: PartyRole };

/**
 * The parties of a copy: the same as before; in a return visit, host and first guest swap roles.
 * @param parties host first, then guests, then observers
 */
export function partiesOfCopy(parties: readonly PartyWithRole[], { isReturn }: { isReturn: boolean }): PartyWithRole[] {
  const [host, guest, ...others] = parties.map(({ institutionId, role }) => ({ institutionId, role }));
  if (!isReturn || !host || !guest) return parties.map(({ institutionId, role }) => ({ institutionId, role }));
  return [{ ...guest, role: "HOST" }, { ...host, role: "GUEST" }, ...others];
}

type PairedUnits = { hostUnitId: string; guestUnitId: string };

/**
 * A pairing in a copy: as it was, or with its sides swapped where their colleges swapped roles.
 * @param of the institution of each unit
 * @returns  null where the units are no longer of the host and of another party
 */
export function pairingOfCopy(
  { hostUnitId, guestUnitId }: PairedUnits,
  of: (unitId: string) => string | null,
  parties: readonly PartyWithRole[],
): PairedUnits | null {
  const host = parties.find(({ role }) => role === "HOST")?.institutionId;
  const isOther = (institutionId: string | null) =>
    parties.some((party) => party.institutionId === institutionId && party.role !== "HOST");
  if (of(hostUnitId) === host && isOther(of(guestUnitId))) return { hostUnitId, guestUnitId };
  if (of(guestUnitId) === host && isOther(of(hostUnitId))) return { hostUnitId: guestUnitId, guestUnitId: hostUnitId };
  return null;
}

/**
 * The instant with the same time on the clock, `count` days later.
 * @param from the timezone of the instant
 * @param to   the timezone of the result
 */
export function sameTimeOfDay(instant: Date, count: number, { from, to }: { from: string; to: string }): Date {
  const day = addDays(dayAt(instant, from), count);
  const time = clockTimeAt(from, instant);
  let moved = new Date(`${day}T${time}:00Z`);
  // Corrects the offset by what a clock at the new place shows; twice, for days on which clocks change.
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${dayAt(moved, to)}T${clockTimeAt(to, moved)}:00Z`);
    const wanted = Date.parse(`${day}T${time}:00Z`);
    moved = after(moved, Math.round((wanted - shown) / minutes(1)) * minutes(1));
  }
  return moved;
}
