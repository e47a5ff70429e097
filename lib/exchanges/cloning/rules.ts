import { isValidOn } from "@/lib/institutions/rules.ts";
import { addDays, type CalendarDay, daysBetween } from "@/lib/platform/calendar-day.ts";
import { type DatePrecision, type KnownDays, knownPartOf, wholePeriod } from "@/lib/platform/known-days.ts";
import { type PartOfDay, partsOfDay } from "../itinerary/rules.ts";
import { type ExchangeKind, mayBeWithoutHost, type PartyRole, partyRoles } from "../rules.ts";
import { isPairOfParties } from "../stops/rules.ts";

type PartyWithRole = { institutionId: string; role: PartyRole };

/** The roles that a college can have in a copy: participants only where nobody has to host. */
export const rolesOfCopy = (kind: ExchangeKind): PartyRole[] =>
  partyRoles.filter((role) => role !== "PARTICIPANT" || mayBeWithoutHost(kind));

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

/** The hosts of a return visit are its first guest, and its guests all former hosts. */
const roleOnReturn = (role: PartyRole, isFirstGuest: boolean): PartyRole => {
  if (isFirstGuest) return "HOST";
  return role === "HOST" ? "GUEST" : role;
};

/**
 * The parties of a copy, hosts first: the same as before; in a return visit, the first guest is host, and all hosts are
 * guests. Where nobody hosted, nobody hosts.
 * @param parties in the order of `partyOrder`
 */
export function partiesOfCopy(parties: readonly PartyWithRole[], { isReturn }: { isReturn: boolean }): PartyWithRole[] {
  const same = parties.map(({ institutionId, role }) => ({ institutionId, role }));
  if (!isReturn) return same;
  const first = same.find(({ role }) => role === "GUEST");
  const swapped = same.map((party) => ({ ...party, role: roleOnReturn(party.role, party === first) }));
  return swapped.toSorted((one, other) => partyRoles.indexOf(one.role) - partyRoles.indexOf(other.role));
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

/** A former host whose stop goes along into a copy: one that is host there too. */
const isStopCopied = (host: string, parties: readonly PartyWithRole[]): boolean =>
  parties.some(({ institutionId, role }) => institutionId === host && role === "HOST");

/** Two schools in a group, by their colleges. */
export type CopiedPairing = {
  host: string;
  guest: string;
  /** the host at whose stop the group is */
  stop: string | null;
  /** when the two schools exist */
  valid: Period[];
};

/**
 * On which sides two schools sit in a copy: as before, or the other way round where their colleges changed roles.
 * @param day the first one of the copy; null while it is not known, when every school exists
 * @returns   null where one of them does not exist then, or they cannot sit together as `isPairOfParties`
 */
export function wayOfPairing(
  { host, guest, stop, valid }: CopiedPairing,
  parties: readonly PartyWithRole[],
  day: CalendarDay | null,
): "same" | "swapped" | null {
  if (day !== null && !valid.every((period) => isValidOn(period, day))) return null;
  const known = parties.map((party) => ({ ...party, id: party.institutionId }));
  const stopId = stop !== null && isStopCopied(stop, parties) ? stop : null;
  const fits = (hostInstitutionId: string, guestInstitutionId: string) =>
    isPairOfParties({ hostInstitutionId, guestInstitutionId }, { parties: known, stopId });
  if (fits(host, guest)) return "same";
  return fits(guest, host) ? "swapped" : null;
}

/** What is visited: a base of a college. */
type VisitedBase = { college: string; isArchived: boolean };

/**
 * Whether a visit goes into a copy: its base is still there, and the college of the base takes part, and is host still if
 * it was host before.
 */
export const isVisitCopied = (
  { college, isArchived }: VisitedBase,
  { hosts, parties }: { hosts: readonly string[]; parties: readonly PartyWithRole[] },
): boolean => {
  if (isArchived) return false;
  const role = parties.find(({ institutionId }) => institutionId === college)?.role;
  return role !== undefined && (role === "HOST" || !hosts.includes(college));
};

/** When something exists; an end that is null is open. */
export type Period = { validFrom: CalendarDay | null; validTo: CalendarDay | null };

/** What of an exchange belongs to one of its colleges; colleges by anything that tells them apart. */
export type CopiedContent = {
  /** those that were host */
  hosts: string[];
  /** the schools that take part for their college */
  schools: { college: string; valid: Period }[];
  /** of each item: the base that is visited, and the host at whose stop it is */
  items: { base: VisitedBase | null; stop: string | null }[];
  /** of each group: the host at whose stop it is */
  groups: { stop: string | null }[];
  pairings: CopiedPairing[];
  /** of each member: the college of its delegation */
  members: string[];
};

/** The same content, with its colleges told apart by something else. */
export const withColleges = (content: CopiedContent, of: (college: string) => string): CopiedContent => {
  const orNull = (college: string | null) => college && of(college);
  return {
    hosts: content.hosts.map(of),
    schools: content.schools.map((school) => ({ ...school, college: of(school.college) })),
    items: content.items.map(({ base, stop }) => ({
      base: base && { ...base, college: of(base.college) },
      stop: orNull(stop),
    })),
    groups: content.groups.map(({ stop }) => ({ stop: orNull(stop) })),
    pairings: content.pairings.map(({ host, guest, stop, valid }) => {
      return { host: of(host), guest: of(guest), stop: orNull(stop), valid };
    }),
    members: content.members.map(of),
  };
};

/** How much a copy leaves out because of who takes part in it, and when. `stops`: items and groups that lose their stop. */
export type LeftOut = { visits: number; pairings: number; schools: number; stops: number; members: number };

/** What is copied, for whom and when. */
export type CopyChoice = {
  parties: readonly PartyWithRole[];
  parts: CopyParts;
  /** the first one of the copy; null while it is not known */
  day: CalendarDay | null;
};

/** What of the content cannot go along into a copy, of the parts that are copied. */
export function leftOutOfCopy(content: CopiedContent, { parties, parts, day }: CopyChoice): LeftOut {
  const isParty = (college: string) => parties.some(({ institutionId }) => institutionId === college);
  const { hosts } = content;
  const isCopied = ({ base }: CopiedContent["items"][number]) =>
    base === null || isVisitCopied(base, { hosts, parties });
  const items = parts.itinerary ? content.items : [];
  const groups = parts.groups ? content.groups : [];
  const pairings = parts.groups ? content.pairings : [];
  const members = parts.members ? content.members : [];
  const placed = [...items.filter(isCopied), ...groups];
  return {
    visits: items.filter((item) => !isCopied(item)).length,
    pairings: pairings.filter((pairing) => wayOfPairing(pairing, parties, day) === null).length,
    schools: content.schools.filter(({ college, valid }) => isParty(college) && day !== null && !isValidOn(valid, day))
      .length,
    stops: placed.filter(({ stop }) => stop !== null && !isStopCopied(stop, parties)).length,
    members: members.filter((college) => !isParty(college)).length,
  };
}

/** Whether anything is left out. */
export const isLess = (leftOut: LeftOut): boolean => Object.values(leftOut).some((count) => count > 0);

/** What is left out as one word, so that a form can say what it announced. */
export const announcementOf = ({ visits, pairings, schools, stops, members }: LeftOut): string =>
  [visits, pairings, schools, stops, members].join("-");
