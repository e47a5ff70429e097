import { days } from "./clock.ts";

declare const brand: unique symbol;

/** A day on the calendar of a place, "YYYY-MM-DD", without time and zone. */
export type CalendarDay = string & { readonly [brand]: "CalendarDay" };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that exists ("2025-02-30" does not). */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text names a year, a month or a day that exists: "2024", "2024-05", "2024-05-12". */
export const isPartialDay = (text: string): boolean =>
  isCalendarDay(text + "-01-01".slice(Math.max(0, text.length - 4))) && /^[12]\d{3}/.test(text);

/**
 * The day that a text names, for texts of the portal itself; calendar-day-schema.ts parses the input of people.
 * @throws RangeError when there is no such day
 */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day in a `date` column, which the driver returns as midnight UTC. */
export const calendarDayOf = (date: Date): CalendarDay => calendarDay(date.toISOString().slice(0, 10));

/** The value for a `date` column: midnight UTC of the day. */
export const dateOf = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

/** The values for `date` columns. A day that is undefined is left out, so that an update does not touch its column. */
export function dateColumns<Days extends Readonly<Record<string, CalendarDay | null | undefined>>>(
  days: Days,
): { [Column in keyof Days]?: Date | null } {
  const given = Object.entries(days).filter((entry): entry is [string, CalendarDay | null] => entry[1] !== undefined);
  return Object.fromEntries(given.map(([column, day]) => [column, day && dateOf(day)])) as {
    [Column in keyof Days]?: Date | null;
  };
}

/** Adds a number of days to a day of the same calendar; a negative number goes back. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return calendarDayOf(date);
}

/**
 * The day on the calendar of a time zone at an instant.
 * @param timezone IANA name, such as "Asia/Shanghai"
 */
export const dayAt = (instant: Date, timezone: string): CalendarDay =>
  calendarDay(calendarOf(timezone).format(instant));

/** The calendars of the zones that were asked for: making one takes a hundred times as long as reading it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timezone: string): Intl.DateTimeFormat {
  const known = calendars.get(timezone);
  if (known) return known;
  const calendar = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  calendars.set(timezone, calendar);
  return calendar;
}

/** Whether the first day is not after the last one; true when either is unknown. */
export const areDaysInOrder = (first: string | null, last: string | null): boolean =>
  first === null || last === null || first <= last;

/** The number of days from one day to another; negative where the second is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / days(1));
