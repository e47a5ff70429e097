import { addDays, type CalendarDay, dateOf, isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { halfWidth } from "../item-words/rules.ts";
import { daysOfExchange } from "../itinerary/rules.ts";

/** The days of an exchange, of which a typed day is one. */
export type DaysOfExchange = { firstDay: CalendarDay; lastDay: CalendarDay };

/** The day that a line begins with. */
export type TypedDay = {
  /** null: none of the exchange */
  day: CalendarDay | null;
  /** how many characters of the line name it */
  length: number;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY =
  "(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?)\\b\\.?";
const WEEKDAY_ZH = "(?:周|星期|礼拜)[一二三四五六日天]";
/** A weekday behind a day, in brackets or not. */
const THEN_WEEKDAY = `(?:\\s*[(,]?\\s*(?:${WEEKDAY_ZH}|${WEEKDAY})\\s*\\)?)?`;
const NUMBERS_ZH = "一二三四五六七八九十";

type Parts = { year?: string | undefined; month: number; day: number };
type Shape = { pattern: RegExp; read: (found: RegExpExecArray, days: DaysOfExchange) => CalendarDay | null };

const padded = (number: number): string => String(number).padStart(2, "0");

/** The day in the year that is named, or else in the year in which it is one of the exchange. */
function dayOf({ year, month, day }: Parts, { firstDay, lastDay }: DaysOfExchange): CalendarDay | null {
  const years = year ? [year] : [firstDay.slice(0, 4), lastDay.slice(0, 4)];
  const days = years.map((each) => `${each}-${padded(month)}-${padded(day)}`).filter(isCalendarDay);
  return days.find((each) => each >= firstDay && each <= lastDay) ?? null;
}

/** The only day of the exchange for which a condition holds. */
function onlyDay(days: DaysOfExchange, isMeant: (day: CalendarDay) => boolean): CalendarDay | null {
  const [only, ...others] = daysOfExchange(days).filter(isMeant);
  return others.length === 0 ? (only ?? null) : null;
}

const weekdayOf = (day: CalendarDay): number => dateOf(day).getUTCDay();
const monthOf = (name = ""): number => MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1;
const shape = (source: string, read: Shape["read"]): Shape => ({ pattern: new RegExp(`^${source}`, "i"), read });

const nth = (count: number, { firstDay, lastDay }: DaysOfExchange): CalendarDay | null => {
  const day = addDays(firstDay, count - 1);
  return count > 0 && day <= lastDay ? day : null;
};

const SHAPES: readonly Shape[] = [
  shape(
    `(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?${THEN_WEEKDAY}`,
    ([, year, month, day], days) => dayOf({ year, month: Number(month), day: Number(day) }, days),
  ),
  shape(`(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${THEN_WEEKDAY}`, ([, year, month, day], days) =>
    dayOf({ year, month: Number(month), day: Number(day) }, days),
  ),
  shape(
    `(?:${WEEKDAY}\\s*,?\\s*)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH}(?![a-z])(?:\\s*,?\\s*(\\d{4})(?!\\d))?${THEN_WEEKDAY}`,
    ([, day, month, year], days) => dayOf({ year, month: monthOf(month), day: Number(day) }, days),
  ),
  shape(
    `(?:${WEEKDAY}\\s*,?\\s*)?${MONTH}(?![a-z])\\s*(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(?:\\s*,?\\s*(\\d{4})(?!\\d))?${THEN_WEEKDAY}`,
    ([, month, day, year], days) => dayOf({ year, month: monthOf(month), day: Number(day) }, days),
  ),
  // 12/5 and 5/12 alike, where one of them is a day of the exchange; 12.05 is an hour
  shape(`(\\d{1,2})(?:/(\\d{1,2})|\\.(\\d))(?![\\d/.:])${THEN_WEEKDAY}`, ([, one, slashed, dotted], days) => {
    const [first, second] = [Number(one), Number(slashed ?? dotted)];
    return dayOf({ month: first, day: second }, days) ?? dayOf({ month: second, day: first }, days);
  }),
  shape(`(\\d{1,2})[日号](?!楼|会议室|厅|院|门|线|车)${THEN_WEEKDAY}`, ([, date], days) =>
    onlyDay(days, (day) => Number(day.slice(-2)) === Number(date)),
  ),
  shape(`第\\s*(\\d{1,2}|[${NUMBERS_ZH}])\\s*[天日]`, ([, count = ""], days) =>
    nth(NUMBERS_ZH.indexOf(count) + 1 || Number(count), days),
  ),
  shape("day\\s*(\\d{1,2})(?!\\d)", ([, count], days) => nth(Number(count), days)),
  shape("(?:周|星期|礼拜)([一二三四五六日天])", ([, name = ""], days) =>
    onlyDay(days, (day) => weekdayOf(day) === (name === "天" ? 0 : "日一二三四五六".indexOf(name))),
  ),
  // "Sun Yat-sen Hall" is no Sunday
  shape(`(?:on\\s+)?((?:sun|mon|tues|wednes|thurs|fri|satur)day\\b|${WEEKDAY}(?=\\s*[,:]|$))`, ([, name = ""], days) =>
    onlyDay(days, (day) => weekdayOf(day) === WEEKDAYS.indexOf(name.toLowerCase().slice(0, 3))),
  ),
];

/** A second day behind the first: the line speaks of several days, and is not one day's. */
const MORE_DAYS = /^\s*(?:-|–|—{1,2}|~|至|到|\bto\b)\s*(?:\d{1,2}\s*[月日号]|\d{4}-\d)/;

/**
 * The day that a line begins with, as people write it: 12月5日（周五）, 5 December, Friday, 12/5, 5日, 第二天, Day 2.
 * @returns null where it begins with none, or with several
 */
export function readDay(line: string, days: DaysOfExchange): TypedDay | null {
  const text = halfWidth(line);
  for (const { pattern, read } of SHAPES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [{ length }] = found;
    const day = read(found, days);
    if (MORE_DAYS.test(text.slice(length))) return null;
    return { day, length };
  }
  return null;
}
