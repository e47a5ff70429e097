import { type CalendarDay, calendarDay, dateOf } from "../calendar-day.ts";
import { isOnePeriod, type KnownDays, knownPartOf } from "../known-days.ts";
import type { Locale } from "./locales.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const partsOf = (day: CalendarDay) => {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return { year, month, date, monthName: MONTHS[month - 1] };
};

/** Formats a day: "2025年12月5日", "5 December 2025". */
export function formatDay(day: CalendarDay, locale: Locale): string {
  const { year, month, date, monthName } = partsOf(day);
  return locale === "zh" ? `${year}年${month}月${date}日` : `${date} ${monthName} ${year}`;
}

const WEEKDAYS = {
  zh: ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

/** Formats a day with its weekday: "2025年12月5日 星期五", "Friday, 5 December 2025". */
export function formatDayOfWeek(day: CalendarDay, locale: Locale): string {
  const weekday = WEEKDAYS[locale][dateOf(day).getUTCDay()];
  return locale === "zh" ? `${formatDay(day, locale)} ${weekday}` : `${weekday}, ${formatDay(day, locale)}`;
}

/** Formats the month of a day: "2025年12月", "December 2025". */
export function formatMonth(day: CalendarDay, locale: Locale): string {
  const { year, month, monthName } = partsOf(day);
  return locale === "zh" ? `${year}年${month}月` : `${monthName} ${year}`;
}

/**
 * Formats what is known of a day: "2024年", "2024年5月" or "2024年5月12日"; "2024", "May 2024" or "12 May 2024".
 * @param known "YYYY", "YYYY-MM" or "YYYY-MM-DD"
 */
export function formatPartialDay(known: string, locale: Locale): string {
  if (known.length === 4) return locale === "zh" ? `${known}年` : known;
  return known.length === 7 ? formatMonth(calendarDay(`${known}-01`), locale) : formatDay(calendarDay(known), locale);
}

/**
 * Formats a range of days without repeating what both share: "2025年12月5日至7日", "5–7 December 2025".
 * @returns as {@link formatDay} when both are the same day
 */
export function formatDays(first: CalendarDay, last: CalendarDay, locale: Locale): string {
  if (first === last) return formatDay(first, locale);
  const from = partsOf(first);
  const to = partsOf(last);
  if (from.year !== to.year) {
    return `${formatDay(first, locale)}${locale === "zh" ? "至" : " – "}${formatDay(last, locale)}`;
  }
  if (locale === "zh") {
    const end = from.month === to.month ? `${to.date}日` : `${to.month}月${to.date}日`;
    return `${formatDay(first, "zh")}至${end}`;
  }
  if (from.month === to.month) return `${from.date}–${to.date} ${to.monthName} ${to.year}`;
  return `${from.date} ${from.monthName} – ${to.date} ${to.monthName} ${to.year}`;
}

/**
 * Formats days as exactly as they are known, never a day that is not: "2025年12月5日至7日", "2025年3月", "2024年3月至5月",
 * "2023年"; "5–7 December 2025", "March 2025", "March to May 2024", "2023".
 */
export function formatKnownDays(days: KnownDays, locale: Locale): string {
  const { firstDay, lastDay, precision } = days;
  if (precision === "DAY") return formatDays(firstDay, lastDay, locale);
  const [first, last] = [firstDay, lastDay].map((day) => formatPartialDay(knownPartOf(day, precision), locale));
  if (isOnePeriod(days)) return first ?? "";
  const [from, to] = [partsOf(firstDay), partsOf(lastDay)];
  if (precision === "YEAR" || from.year !== to.year) return `${first}${locale === "zh" ? "至" : " to "}${last}`;
  return locale === "zh" ? `${first}至${to.month}月` : `${from.monthName} to ${last}`;
}
