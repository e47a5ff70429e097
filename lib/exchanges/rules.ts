import { distinctAccents } from "@/lib/institutions/accents/rules.ts";
import type { Accent, SideAccent } from "@/lib/institutions/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { days } from "@/lib/platform/clock.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";

export const exchangeKinds = ["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
export type ExchangeStatus = "DRAFT" | "PLANNED" | "CONFIRMED" | "HELD" | "RECORDED" | "AGREED" | "CANCELLED";
/** PARTICIPANT: of a meeting that nobody hosts, where there is neither HOST nor GUEST. */
export const partyRoles = ["HOST", "GUEST", "PARTICIPANT", "OBSERVER"] as const;
export type PartyRole = (typeof partyRoles)[number];

type PartyWithAccent = { role: PartyRole; institution: { accent: Accent } };

/** The sides of an exchange: who came and who received them, or else who met where nobody did. Observers are none. */
export type Sides<Party> = { guests: Party[]; hosts: Party[]; participants: Party[] };

/** The parties by their sides, each side in the order given. */
export function sidesOf<Party extends { role: PartyRole }>(parties: readonly Party[]): Sides<Party> {
  const of = (role: PartyRole) => parties.filter((party) => party.role === role);
  return { guests: of("GUEST"), hosts: of("HOST"), participants: of("PARTICIPANT") };
}

export type ReadonlySides<Party> = { readonly [Side in keyof Sides<Party>]: readonly Party[] };

/** How many sides an exchange has. */
export const countSides = ({ guests, hosts, participants }: ReadonlySides<unknown>): number =>
  guests.length + hosts.length + participants.length;

/** Whether an exchange is between two sides: only then are they "both", and face each other on one line. */
export const isBetweenTwo = (sides: ReadonlySides<unknown>): boolean => countSides(sides) === 2;

/** The sides at either end of the line of an exchange: guests and hosts, or the participants, half of them each. */
export function endsOf<Party>({
  guests,
  hosts,
  participants,
}: ReadonlySides<Party>): [readonly Party[], readonly Party[]] {
  if (participants.length === 0) return [guests, hosts];
  const half = Math.ceil(participants.length / 2);
  return [participants.slice(0, half), participants.slice(half)];
}

/** Kinds of exchanges that may have participants only, without a host. */
const MEETINGS: readonly ExchangeKind[] = ["JOINT_MEETING", "ONLINE"];

/** Whether an exchange of this kind may be without a host. */
export const mayBeWithoutHost = (kind: ExchangeKind): boolean => MEETINGS.includes(kind);

export type RolesProblem = "needs_both_sides" | "kind_needs_host" | "needs_two_participants" | "host_or_participants";

/**
 * Why parties of these roles cannot have such an exchange; null where they can: hosts and guests, at least one of each, or
 * in a meeting that nobody hosts two participants or more. Observers may be there.
 */
export function rolesProblem(kind: ExchangeKind, roles: readonly PartyRole[]): RolesProblem | null {
  const count = (role: PartyRole) => roles.filter((each) => each === role).length;
  if (count("PARTICIPANT") === 0) return count("HOST") > 0 && count("GUEST") > 0 ? null : "needs_both_sides";
  if (count("HOST") + count("GUEST") > 0) return "host_or_participants";
  if (!mayBeWithoutHost(kind)) return "kind_needs_host";
  return count("PARTICIPANT") > 1 ? null : "needs_two_participants";
}

/** The days of a stop: none, one day, or from one to another. */
export type StopDays = { from: CalendarDay | null; to: CalendarDay | null };

/** Whether a host is a stop of its own, with days, items and groups: where there are several. */
export const hasStops = (parties: readonly { role: PartyRole }[]): boolean =>
  parties.filter(({ role }) => role === "HOST").length > 1;

/** A party in the accent in which its exchange shows it. */
export type PartyAsShown<Party extends PartyWithAccent> = Omit<Party, "institution"> & {
  institution: Omit<Party["institution"], "accent"> & { accent: SideAccent };
};

/**
 * The parties of one exchange, of which no two look alike. Observers come after the sides, so that a list that leaves them
 * out shows the sides in the same colours.
 * @param parties host first, then guests, as `partyOrder`
 */
export function withDistinctAccents<Party extends PartyWithAccent>(parties: readonly Party[]): PartyAsShown<Party>[] {
  const own = (group: readonly Party[]) => group.map(({ institution }) => institution.accent);
  const sides = parties.filter(({ role }) => role !== "OBSERVER");
  const observers = parties.filter(({ role }) => role === "OBSERVER");
  const ofSides = distinctAccents(own(sides));
  const shown = [...ofSides, ...distinctAccents(own(observers), ofSides)];
  const accentOf = new Map([...sides, ...observers].map((party, at) => [party, shown[at]]));
  return parties.map((each) => {
    const { institution, ...party } = each;
    const { accent, ...mention }: Party["institution"] = institution;
    return { ...party, institution: { ...mention, accent: accentOf.get(each) ?? accent } };
  });
}

/** The states of an exchange that was held: only then can its report be published. */
export const heldStatuses = ["HELD", "RECORDED", "AGREED"] as const satisfies readonly ExchangeStatus[];
export type HeldStatus = (typeof heldStatuses)[number];

/** Whether the exchange was held, whatever status its record has reached since. */
export const wasHeld = (status: ExchangeStatus): status is HeldStatus => heldStatuses.some((held) => held === status);

/** How many characters the title of an exchange may have. */
export const MAX_TITLE_LENGTH = 200;

/** How long the place of an exchange may be, in each language. */
export const MAX_PLACE_LENGTH = 200;

const MAX_DURATION_MS = days(366);

/**
 * Why two days cannot be the first and the last one of an exchange; null where they can.
 * An exchange lasts a year at most, a leap year included.
 * @param firstDay "YYYY-MM-DD"
 * @param lastDay  a day of the same calendar
 */
export function daysProblem(firstDay: string, lastDay: string): "days_out_of_order" | "days_too_far_apart" | null {
  if (lastDay < firstDay) return "days_out_of_order";
  return Date.parse(lastDay) - Date.parse(firstDay) > MAX_DURATION_MS ? "days_too_far_apart" : null;
}

/**
 * The day from which on it can be said that an exchange took place: its first one. Of months or a year it is the last one,
 * because nobody knows before whether the day has come.
 */
export const heldFrom = ({ firstDay, lastDay, precision }: KnownDays): CalendarDay =>
  precision === "DAY" ? firstDay : lastDay;
