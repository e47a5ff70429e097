import { expect, test } from "vitest";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import {
  type DatePrecision,
  isOnePeriod,
  type KnownDays,
  knownPartOf,
  parseKnown,
  readPeriod,
  wholePeriod,
} from "@/lib/platform/known-days.ts";

const days = (precision: DatePrecision, first: string, last: string): KnownDays => ({
  firstDay: calendarDay(first),
  lastDay: calendarDay(last),
  precision,
});

test.each([
  ["DAY", "2025-12-05", "2025-12-05", "2025年12月5日", "5 December 2025"],
  ["DAY", "2025-12-05", "2025-12-07", "2025年12月5日至7日", "5–7 December 2025"],
  ["DAY", "2025-03-01", "2025-03-31", "2025年3月1日至31日", "1–31 March 2025"],
  ["MONTH", "2025-03-01", "2025-03-31", "2025年3月", "March 2025"],
  ["MONTH", "2024-02-01", "2024-02-29", "2024年2月", "February 2024"],
  ["MONTH", "2024-03-01", "2024-05-31", "2024年3月至5月", "March to May 2024"],
  ["MONTH", "2024-11-01", "2025-02-28", "2024年11月至2025年2月", "November 2024 to February 2025"],
  ["MONTH", "2024-01-01", "2024-12-31", "2024年1月至12月", "January to December 2024"],
  ["YEAR", "2023-01-01", "2023-12-31", "2023年", "2023"],
  ["YEAR", "2023-01-01", "2024-12-31", "2023年至2024年", "2023 to 2024"],
] as const)("%s of %s to %s are %s, %s", (precision, first, last, zh, en) => {
  const known = days(precision, first, last);
  expect([formatKnownDays(known, "zh"), formatKnownDays(known, "en")]).toEqual([zh, en]);
});

test.each([
  ["DAY", "2025-03-05", "2025-04-07", "2025-03-05", "2025-04-07"],
  ["MONTH", "2025-03-05", "2025-04-07", "2025-03-01", "2025-04-30"],
  ["MONTH", "2024-02-29", "2024-02-29", "2024-02-01", "2024-02-29"],
  ["MONTH", "2025-02-28", "2025-02-28", "2025-02-01", "2025-02-28"],
  ["MONTH", "2025-12-31", "2025-12-31", "2025-12-01", "2025-12-31"],
  ["YEAR", "2025-03-05", "2025-04-07", "2025-01-01", "2025-12-31"],
] as const)("a period by %s from %s to %s is whole from %s to %s", (precision, first, last, from, until) => {
  expect(wholePeriod(days(precision, first, last))).toEqual(days(precision, from, until));
});

test.each([
  ["DAY", "2025-03-05", "2025-03-06", "2025-03-05", false],
  ["MONTH", "2025-03-01", "2025-03-31", "2025-03", true],
  ["MONTH", "2025-03-01", "2025-04-30", "2025-03", false],
  ["YEAR", "2025-01-01", "2025-12-31", "2025", true],
] as const)("of %s from %s to %s, %s is known; one of its kind: %s", (precision, first, last, known, isOne) => {
  expect(knownPartOf(calendarDay(first), precision)).toBe(known);
  expect(isOnePeriod(days(precision, first, last))).toBe(isOne);
});

test.each([
  ["MONTH", "2025-03", "2025-03-01"],
  ["MONTH", "2025-3", "2025-03-01"],
  ["MONTH", "2025/03", "2025-03-01"],
  ["MONTH", " 2025.3 ", "2025-03-01"],
  ["MONTH", "2025年3月", "2025-03-01"],
  ["MONTH", "2025 年 3 月", "2025-03-01"],
  ["MONTH", "２０２５年３月", "2025-03-01"],
  ["MONTH", "202503", "2025-03-01"],
  ["MONTH", "2025 3", "2025-03-01"],
  ["MONTH", "3/2025", "2025-03-01"],
  ["MONTH", "March 2025", "2025-03-01"],
  ["MONTH", "sept. 2025", "2025-09-01"],
  ["MONTH", "2025-13", null],
  ["MONTH", "2025-0", null],
  ["MONTH", "2025", null],
  ["MONTH", "1899-12", null],
  ["MONTH", "2200-01", null],
  ["MONTH", "Marz 2025 x", null],
  ["MONTH", "foo 2025", null],
  ["MONTH", "", null],
  ["YEAR", "2023", "2023-01-01"],
  ["YEAR", "2023年", "2023-01-01"],
  ["YEAR", "２０２３", "2023-01-01"],
  ["YEAR", "23", null],
  ["YEAR", "1899", null],
  ["DAY", "2025-12-05", "2025-12-05"],
  ["DAY", "2025-02-30", null],
] as const)("as a %s, %j is %s", (precision, typed, day) => {
  expect(parseKnown(typed, precision)).toBe(day);
});

test.each([
  [{}, null, { firstDay: "required" }],
  [{ firstDay: "2025-12-05" }, days("DAY", "2025-12-05", "2025-12-05"), {}],
  [{ firstDay: "x", lastDay: "y" }, null, { firstDay: "not_a_day", lastDay: "not_a_day" }],
  // what was typed for another precision says nothing
  [{ precision: "MONTH", firstDay: "2025-12-05" }, null, { firstMonth: "required" }],
  [{ precision: "MONTH", firstMonth: "2025-3", year: "x" }, days("MONTH", "2025-03-01", "2025-03-31"), {}],
  [{ precision: "MONTH", firstMonth: "2024-3", lastMonth: "2024-5" }, days("MONTH", "2024-03-01", "2024-05-31"), {}],
  [{ precision: "MONTH", firstMonth: "2024-3", lastMonth: "spring" }, null, { lastMonth: "not_a_month" }],
  [{ precision: "YEAR", year: "2023" }, days("YEAR", "2023-01-01", "2023-12-31"), {}],
  [{ precision: "YEAR", year: "last" }, null, { year: "not_a_year" }],
  [{ precision: "YEAR" }, null, { year: "required" }],
] as const)("a form with %j says %j and has the problems %j", (form, known, problems) => {
  expect(readPeriod(form)).toEqual({ days: known, problems });
});
