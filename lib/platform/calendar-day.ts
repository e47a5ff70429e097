declare const brand: unique symbol;

/** A day on the calendar of a place, "YYYY-MM-DD": it has no time and no zone. */
export type CalendarDay = string & { readonly [brand]: "CalendarDay" };

const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that exists ("2025-02-30" does not). */
export function isCalendarDay(text: string): text is CalendarDay {
  if (!PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * The day that a text names.
 * @throws RangeError when there is no such day; parse input of people with a schema instead
 */
export function calendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError(`not a calendar day: ${text}`);
  return text;
}

/** The day in a `date` column, which the driver hands over as midnight UTC. */
export const calendarDayOf = (date: Date): CalendarDay => calendarDay(date.toISOString().slice(0, 10));

/** The value for a `date` column: midnight UTC of the day. */
export const dateOf = (day: CalendarDay): Date => new Date(`${day}T00:00:00Z`);

/** The day so many days later (or earlier, if negative) on the same calendar. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return calendarDayOf(date);
}

/**
 * The day that an instant falls on at a place.
 * @param timezone IANA name, such as "Asia/Shanghai"
 */
export function dayAt(instant: Date, timezone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return calendarDay(parts.format(instant));
}

/** Whether what has two days has them in order; a day that is not known disturbs nobody. */
export const areDaysInOrder = (first: string | null, last: string | null): boolean =>
  first === null || last === null || first <= last;
