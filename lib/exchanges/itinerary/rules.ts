import { addDays, type CalendarDay, dateOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import { after, minutes as inMinutes } from "@/lib/platform/clock.ts";
import { sameTimeOfDay } from "@/lib/platform/time-of-day.ts";
import { type ExchangeStatus, wasHeld } from "../rules.ts";

/** How many items one itinerary may have. */
export const MAX_ITEMS = 200;

export const itemKinds = [
  "WELCOME",
  "PLENARY",
  "GROUP_DISCUSSION",
  "BASE_VISIT",
  "CAMPUS_TOUR",
  "MEAL",
  "TRANSFER",
  "OTHER",
] as const;
export type ItineraryItemKind = (typeof itemKinds)[number];

export const itemStatuses = ["PLANNED", "HELD", "CANCELLED"] as const;

/** The status of an item that is added now: held in an exchange that was held, planned in any other. */
export const statusWhenAdded = (status: ExchangeStatus): "HELD" | "PLANNED" => (wasHeld(status) ? "HELD" : "PLANNED");

/**
 * The instant at which a clock at the place shows a time on a day.
 * @param time     "HH:MM", 24 hours
 * @param timezone IANA name of the place's zone
 */
export function instantAt(day: CalendarDay, time: string, timezone: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return sameTimeOfDay(after(dateOf(day), inMinutes(hours * 60 + minutes)), 0, { from: "UTC", to: timezone });
}

/** Whether an item ends no earlier than it begins. An unknown time passes. */
export const areTimesInOrder = (start: string | null, end: string | null): boolean =>
  start === null || end === null || start <= end;

/** How many days an itinerary shows one by one. */
const MAX_DAYS = 60;

/** The days of an itinerary: those of the exchange, and others that still have items after its days changed. */
export function daysOf(
  { firstDay, lastDay }: { firstDay: CalendarDay; lastDay: CalendarDay },
  items: readonly { day: CalendarDay }[],
): CalendarDay[] {
  const count = Math.min(daysBetween(firstDay, lastDay) + 1, MAX_DAYS);
  const own = Array.from({ length: count }, (_, at) => addDays(firstDay, at));
  return [...new Set([...own, ...items.map(({ day }) => day)])].toSorted();
}
