import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { PartyRole, StopDays } from "../rules.ts";

/**
 * Why a stop cannot have these days in an exchange; null where it can.
 * @param exchange its first and its last day
 */
export function stopDaysProblem(
  { from, to }: StopDays,
  { firstDay, lastDay }: { firstDay: CalendarDay; lastDay: CalendarDay },
): "stop_without_first_day" | "days_out_of_order" | "stop_outside_days" | null {
  if (from === null) return to === null ? null : "stop_without_first_day";
  if (to !== null && to < from) return "days_out_of_order";
  return from < firstDay || (to ?? from) > lastDay ? "stop_outside_days" : null;
}

/** A stop with its days. */
export type Stop = { id: string; days: StopDays };

/** The stop whose days contain a day; null where none does, or several do. */
export function stopOnDay(stops: readonly Stop[], day: CalendarDay | null): string | null {
  const [only, ...others] = stops.filter(
    ({ days: { from, to } }) => day !== null && from !== null && from <= day && day <= (to ?? from),
  );
  return others.length === 0 ? (only?.id ?? null) : null;
}

export type PairedInstitutions = { hostInstitutionId: string; guestInstitutionId: string };
export type PartyOfPair = { institutionId: string; role: PartyRole; id: string };

/**
 * Whether schools of two institutions can sit in a group as host and guest: of a host, that of the stop of the group where
 * it has one, and of another party. Where nobody hosts, of any two parties.
 */
export function isPairOfParties(
  { hostInstitutionId, guestInstitutionId }: PairedInstitutions,
  { parties, stopId }: { parties: readonly PartyOfPair[]; stopId: string | null },
): boolean {
  const of = (institutionId: string) => parties.find((party) => party.institutionId === institutionId);
  const [host, guest] = [of(hostInstitutionId), of(guestInstitutionId)];
  if (!host || !guest || host === guest) return false;
  if (stopId !== null && stopId !== host.id) return false;
  return host.role === "HOST" || parties.every(({ role }) => role !== "HOST");
}
