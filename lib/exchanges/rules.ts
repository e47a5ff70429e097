import { distinctAccents } from "@/lib/institutions/accents/rules.ts";
import type { Accent, SideAccent } from "@/lib/institutions/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { days } from "@/lib/platform/clock.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";

export const exchangeKinds = ["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
export type ExchangeStatus = "DRAFT" | "PLANNED" | "CONFIRMED" | "HELD" | "RECORDED" | "AGREED" | "CANCELLED";
export type PartyRole = "HOST" | "GUEST" | "OBSERVER";

type PartyWithAccent = { role: PartyRole; institution: { accent: Accent } };
/** Whether an exchange is between two sides: only then are they "both", and face each other on one line. */
export const isBetweenTwo = ({ guests, hosts }: { guests: readonly unknown[]; hosts: readonly unknown[] }): boolean =>
  guests.length === 1 && hosts.length === 1;

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
