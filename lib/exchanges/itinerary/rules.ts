import { labelOrNull } from "@/lib/institutions/rules.ts";
import { addDays, type CalendarDay, dateOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import { after, minutes as inMinutes } from "@/lib/platform/clock.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { sameTimeOfDay } from "@/lib/platform/time-of-day.ts";
import { type ExchangeStatus, wasHeld } from "../rules.ts";

/** How many items one itinerary may have. */
export const MAX_ITEMS = 200;

/** How many items of a pasted programme are added at once. */
export const MAX_READ_ITEMS = 100;

/** By how many days all days of an exchange move at most. */
export const MAX_DAYS_TO_MOVE = 3660;

export const itemKinds = [
  "WELCOME",
  "PLENARY",
  "GROUP_DISCUSSION",
  "BASE_VISIT",
  "PLACE_VISIT",
  "LECTURE",
  "SIGNING",
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

export const partsOfDay = ["MORNING", "AFTERNOON", "EVENING"] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** What begins no earlier may end on the next day, up to the second time. */
const NIGHT = { begins: "17:00", ends: "06:00" };

/**
 * Whether an item ends on the day after it began, as the train at 23:30 that arrives at 01:00.
 * @param start "HH:MM", 24 hours
 */
export const endsNextDay = (start: string | null, end: string | null): boolean =>
  start !== null && end !== null && end < start && start >= NIGHT.begins && end <= NIGHT.ends;

/** Whether an item ends no earlier than it begins, on its day or in the night after it. An unknown time passes. */
export const areTimesInOrder = (start: string | null, end: string | null): boolean =>
  start === null || end === null || start <= end || endsNextDay(start, end);

/** When an item is, in a list ordered by hours: what has only a part of the day stands at its end, null where nothing is known. */
const hourInOrder = ({ startTime, partOfDay }: WhenInDay): string | null =>
  startTime ?? (partOfDay && { MORNING: "12:00", AFTERNOON: "18:00", EVENING: "24:00" }[partOfDay]);

type WhenInDay = { startTime: string | null; partOfDay: PartOfDay | null };

/**
 * The items of a day with new ones among them: each before the first that begins later, and at the end where its hour is
 * not known. The others stay in the order that people gave them.
 */
export function withAddedByHour<Item extends WhenInDay>(present: readonly Item[], added: readonly Item[]): Item[] {
  const all = [...present];
  for (const item of added) {
    const hour = hourInOrder(item);
    const at = hour === null ? -1 : all.findIndex((other) => (hourInOrder(other) ?? "") > hour);
    all.splice(at < 0 ? all.length : at, 0, item);
  }
  return all;
}

/** How many days an itinerary shows one by one. */
const MAX_DAYS = 60;

/** Every day of an exchange, in order, for a list to choose from. */
export const daysOfExchange = ({ firstDay, lastDay }: Pick<KnownDays, "firstDay" | "lastDay">): CalendarDay[] =>
  Array.from({ length: daysBetween(firstDay, lastDay) + 1 }, (_, at) => addDays(firstDay, at));

/**
 * The days of an itinerary: those of the exchange, and others that still have items after its days changed. Where only
 * months or a year are known, those that have items.
 */
export function daysOf(
  { firstDay, lastDay, precision = "DAY" }: Pick<KnownDays, "firstDay" | "lastDay"> & Partial<KnownDays>,
  items: readonly { day: CalendarDay | null }[],
): CalendarDay[] {
  const own = precision === "DAY" ? daysOfExchange({ firstDay, lastDay }).slice(0, MAX_DAYS) : [];
  return [...new Set([...own, ...items.flatMap(({ day }) => day ?? [])])].toSorted();
}

type AudienceColumns = {
  audienceCount: number | null;
  audienceIsApproximate: boolean;
  audienceZh: string | null;
  audienceEn: string | null;
};

/** Those who listened, from their columns; null where nothing is known of them. */
export function audienceOf(columns: AudienceColumns) {
  const { audienceCount: count, audienceIsApproximate: isApproximate, audienceZh, audienceEn } = columns;
  const label = labelOrNull(audienceZh, audienceEn);
  return count === null && label === null ? null : { count, isApproximate, label };
}

/** The people of an item: the ids of its chairs, and its audience. */
export const peopleOfItem = ({
  chairs,
  ...columns
}: AudienceColumns & { chairs: readonly { memberId: string }[] }) => ({
  chairs: chairs.map(({ memberId }) => memberId),
  audience: audienceOf(columns),
});
