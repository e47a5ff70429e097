import { addDays, type CalendarDay, daysBetween } from "@/lib/platform/calendar-day.ts";
import { type DatePrecision, type KnownDays, knownPartOf, wholePeriod } from "@/lib/platform/known-days.ts";
import { type PartOfDay, partsOfDay } from "../itinerary/rules.ts";
import type { PartyRole } from "../rules.ts";

type PartyWithRole = { institutionId: string; role: PartyRole };

/** The roles that a college can have in a copy. */
export const copiedRoles = ["HOST", "GUEST", "OBSERVER"] as const satisfies readonly PartyRole[];

/** How many rows of parties the form of a copy can have. */
export const MAX_COPIED_PARTIES = 20;

/** What a copy takes over, beside what an exchange is about. */
export type CopyParts = {
  /** with the practice bases to visit */
  itinerary: boolean;
  /** with their pairings and topics */
  groups: boolean;
  /** the people of the delegations; readers see none of their names before somebody decides that again */
  members: boolean;
};

/**
 * The parties of a copy: the same as before; in a return visit, host and first guest swap roles.
 * @param parties host first, then guests, then observers
 */
export function partiesOfCopy(parties: readonly PartyWithRole[], { isReturn }: { isReturn: boolean }): PartyWithRole[] {
  const [host, guest, ...others] = parties.map(({ institutionId, role }) => ({ institutionId, role }));
  if (!isReturn || !host || !guest) return parties.map(({ institutionId, role }) => ({ institutionId, role }));
  return [{ ...guest, role: "HOST" }, { ...host, role: "GUEST" }, ...others];
}

/**
 * The days of a copy that begins on a day: as many days, or months, as the source has, where both are known alike; else one
 * day, month or year.
 */
export function daysOfCopy(source: KnownDays, { firstDay, precision }: Omit<KnownDays, "lastDay">): KnownDays {
  const one = { firstDay, lastDay: firstDay, precision };
  if (precision !== source.precision) return wholePeriod(one);
  if (precision === "DAY") return { ...one, lastDay: addDays(firstDay, daysBetween(source.firstDay, source.lastDay)) };
  const monthOf = (day: CalendarDay) => {
    const [year = 0, month = 0] = knownPartOf(day, "MONTH").split("-").map(Number);
    return year * 12 + month - 1;
  };
  const last = monthOf(firstDay) + monthOf(source.lastDay) - monthOf(source.firstDay);
  const lastDay = `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, "0")}-01` as CalendarDay;
  return wholePeriod({ ...one, lastDay });
}

/** Whether the items of a copy keep their days and hours: only where both exchanges know their days. */
export const keepsDays = (source: { precision: DatePrecision }, copy: { precision: DatePrecision }): boolean =>
  source.precision === "DAY" && copy.precision === "DAY";

const [MORNING, AFTERNOON, EVENING] = partsOfDay;

/** The part of the day of an hour, "HH:MM", for an item that loses its day. */
export function partOfDayAt(time: string): PartOfDay {
  if (time < "12:00") return MORNING;
  return time < "18:00" ? AFTERNOON : EVENING;
}

type PairedUnits = { hostUnitId: string; guestUnitId: string };

/**
 * A pairing in a copy: as it was, or with its sides swapped where their colleges swapped roles.
 * @param of the institution of each unit
 * @returns  null where the units are no longer of a host and of another party
 */
export function pairingOfCopy(
  { hostUnitId, guestUnitId }: PairedUnits,
  of: (unitId: string) => string | null,
  parties: readonly PartyWithRole[],
): PairedUnits | null {
  const way = wayOfPairing({ host: of(hostUnitId), guest: of(guestUnitId) }, parties);
  if (way === null) return null;
  return way === "same" ? { hostUnitId, guestUnitId } : { hostUnitId: guestUnitId, guestUnitId: hostUnitId };
}

/** Whether two colleges still sit together in a copy, and on which sides; null where one of them does not. */
function wayOfPairing(
  { host, guest }: { host: string | null; guest: string | null },
  parties: readonly PartyWithRole[],
): "same" | "swapped" | null {
  const roleOf = (college: string | null) => parties.find(({ institutionId }) => institutionId === college)?.role;
  const isBetween = (one: string | null, other: string | null) =>
    roleOf(one) === "HOST" && roleOf(other) !== undefined && roleOf(other) !== "HOST";
  if (isBetween(host, guest)) return "same";
  return isBetween(guest, host) ? "swapped" : null;
}

/** Whether a visit goes into a copy: the college of its base takes part, and is host still if it was host before. */
export const isVisitCopied = (
  college: string,
  { hosts, parties }: { hosts: readonly string[]; parties: readonly PartyWithRole[] },
): boolean => {
  const role = parties.find(({ institutionId }) => institutionId === college)?.role;
  return role !== undefined && (role === "HOST" || !hosts.includes(college));
};

/** What of an exchange belongs to one of its colleges; colleges by anything that tells them apart. */
export type CopiedContent = {
  /** those that were host */
  hosts: string[];
  /** of each visit: the college of its base */
  visits: string[];
  /** of each pairing: the colleges of its schools */
  pairings: { host: string; guest: string }[];
  /** of each member: the college of its delegation */
  members: string[];
};

/** How much a copy leaves out because of who takes part in it. */
export type LeftOut = { visits: number; pairings: number; members: number };

/** What of the content cannot go along into a copy with these parties, of the parts that are copied. */
export function leftOutOfCopy(
  { hosts, visits, pairings, members }: CopiedContent,
  parties: readonly PartyWithRole[],
  parts: CopyParts,
): LeftOut {
  const isParty = (college: string) => parties.some(({ institutionId }) => institutionId === college);
  return {
    visits: parts.itinerary ? visits.filter((college) => !isVisitCopied(college, { hosts, parties })).length : 0,
    pairings: parts.groups ? pairings.filter((pairing) => wayOfPairing(pairing, parties) === null).length : 0,
    members: parts.members ? members.filter((college) => !isParty(college)).length : 0,
  };
}

/** What is left out as one word, so that a form can say what it announced. */
export const announcementOf = ({ visits, pairings, members }: LeftOut): string => `${visits}-${pairings}-${members}`;
