import { addDays, type CalendarDay, calendarDay, isCalendarDay } from "./calendar-day.ts";

/** How exactly days are known. */
export const datePrecisions = ["DAY", "MONTH", "YEAR"] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** The first and the last day of what is known: of whole months or years where no day is known. */
export type KnownDays = { firstDay: CalendarDay; lastDay: CalendarDay; precision: DatePrecision };

/** How many characters of "YYYY-MM-DD" are known. */
const LENGTH = { DAY: 10, MONTH: 7, YEAR: 4 } as const satisfies Record<DatePrecision, number>;

/** What is known of a day: "2025-03-05", "2025-03" or "2025". */
export const knownPartOf = (day: CalendarDay, precision: DatePrecision): string => day.slice(0, LENGTH[precision]);

/** The first day of the month or the year of a day. */
function firstOf(day: CalendarDay, precision: DatePrecision): CalendarDay {
  if (precision === "DAY") return day;
  return calendarDay(`${knownPartOf(day, precision)}${precision === "MONTH" ? "-01" : "-01-01"}`);
}

/** The last day of the month or the year of a day. */
function lastOf(day: CalendarDay, precision: DatePrecision): CalendarDay {
  if (precision === "DAY") return day;
  if (precision === "YEAR") return calendarDay(`${knownPartOf(day, "YEAR")}-12-31`);
  // the 1st and 31 days are always in the next month
  return addDays(firstOf(addDays(firstOf(day, "MONTH"), 31), "MONTH"), -1);
}

/** The days, from the first one of their first month or year to the last one of their last. */
export const wholePeriod = <Days extends KnownDays>(days: Days): Days => ({
  ...days,
  firstDay: firstOf(days.firstDay, days.precision),
  lastDay: lastOf(days.lastDay, days.precision),
});

/** Whether the two are the same month, year or day. */
export const isOnePeriod = ({ firstDay, lastDay, precision }: KnownDays): boolean =>
  knownPartOf(firstDay, precision) === knownPartOf(lastDay, precision);

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const YEAR_THEN_MONTH = /^(\d{4})(?:\s*[-/.年]\s*|\s+)(\d{1,2})\s*月?$/u;
const COMPACT = /^(\d{4})(\d{2})$/;
const MONTH_THEN_YEAR = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?,?\s+(\d{4})$/i;

/** What a day needs to be stored. */
const dayOrNull = (text: string): CalendarDay | null =>
  /^(?:19|20|21)/.test(text) && isCalendarDay(text) ? text : null;

/** The digits of a text as "2025", where an input method wrote "２０２５". */
const plain = (typed: string): string => typed.normalize("NFKC").trim();

/**
 * The first day of a month as people type it: 2025-3, 2025/03, 2025.3, 202503, 2025年3月, 3/2025, March 2025, Mar 2025.
 * @returns null where that is no month between 1900 and 2199
 */
function parseMonth(typed: string): CalendarDay | null {
  const text = plain(typed);
  const of = (year = "", month = "") => dayOrNull(`${year}-${month.padStart(2, "0")}-01`);
  const [, year, month] = YEAR_THEN_MONTH.exec(text) ?? COMPACT.exec(text) ?? [];
  if (year) return of(year, month);
  const [, number, ofNumber] = MONTH_THEN_YEAR.exec(text) ?? [];
  if (number) return of(ofNumber, number);
  const [, name = "", ofName] = NAMED_MONTH.exec(text) ?? [];
  const at = ENGLISH_MONTHS.indexOf(name.toLowerCase().slice(0, 3));
  return at < 0 ? null : of(ofName, String(at + 1));
}

/** The first day of a year as people type it: 2023, 2023年. @returns null where that is no year from 1900 to 2199 */
function parseYear(typed: string): CalendarDay | null {
  const [, year = ""] = /^(\d{4})\s*年?$/u.exec(plain(typed)) ?? [];
  return dayOrNull(`${year}-01-01`);
}

/** The day, or the first day of the month or year, that somebody typed; null where it is none. */
export function parseKnown(typed: string, precision: DatePrecision): CalendarDay | null {
  if (precision === "DAY") return dayOrNull(plain(typed));
  return precision === "MONTH" ? parseMonth(typed) : parseYear(typed);
}

/** The fields of a form that asks for days, months or a year; those of the other precisions are left alone. */
export type PeriodField = "firstDay" | "lastDay" | "firstMonth" | "lastMonth" | "year";
type PeriodProblem = "required" | "not_a_day" | "not_a_month" | "not_a_year";

const FIELDS = {
  DAY: { first: "firstDay", last: "lastDay", problem: "not_a_day" },
  MONTH: { first: "firstMonth", last: "lastMonth", problem: "not_a_month" },
  YEAR: { first: "year", last: "year", problem: "not_a_year" },
} as const;

/** The field in which the end of a period is typed. */
export const lastFieldOf = { DAY: "lastDay", MONTH: "lastMonth", YEAR: "year" } as const;

/** What was typed of a period, with what is wrong with it. Without a last day or month it has one; unknown fields are empty. */
export function readPeriod(form: Readonly<Record<string, unknown>>): {
  days: KnownDays | null;
  problems: { [Field in PeriodField]?: PeriodProblem };
} {
  const precision = datePrecisions.find((each) => each === form["precision"]) ?? "DAY";
  const { first, last, problem } = FIELDS[precision];
  const textOf = (field: PeriodField) => plain(typeof form[field] === "string" ? form[field] : "");
  const firstDay = parseKnown(textOf(first), precision);
  const lastDay = textOf(last) === "" ? firstDay : parseKnown(textOf(last), precision);
  if (firstDay && lastDay) return { days: wholePeriod({ firstDay, lastDay, precision }), problems: {} };
  const problems: { [Field in PeriodField]?: PeriodProblem } = {};
  if (lastDay === null && textOf(last) !== "") problems[last] = problem;
  if (firstDay === null) problems[first] = textOf(first) === "" ? "required" : problem;
  return { days: null, problems };
}
