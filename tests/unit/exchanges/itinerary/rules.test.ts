import { expect, test } from "vitest";
import { areTimesInOrder, daysOf, endsNextDay, instantAt, statusWhenAdded } from "@/lib/exchanges/itinerary/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";

test.each([
  ["2025-12-05", "09:30", "Asia/Shanghai", "2025-12-05T01:30:00.000Z"],
  ["2025-12-05", "00:00", "Asia/Shanghai", "2025-12-04T16:00:00.000Z"],
  ["2025-07-01", "23:59", "America/New_York", "2025-07-02T03:59:00.000Z"],
  ["2025-01-01", "08:05", "Europe/Berlin", "2025-01-01T07:05:00.000Z"],
])("on %s, %s in %s is %s", (day, time, timezone, instant) => {
  const at = instantAt(calendarDay(day), time, timezone);
  expect(at.toISOString()).toBe(instant);
  expect(clockTimeAt(timezone, at)).toBe(time);
});

test.each([
  [null, null, true],
  ["09:00", null, true],
  [null, "09:00", true],
  ["09:00", "09:00", true],
  ["09:00", "10:00", true],
  ["10:00", "09:59", false],
  ["23:30", "01:00", true],
  ["17:00", "06:00", true],
  ["16:59", "06:00", false],
  ["23:30", "06:01", false],
])("the hours from %s to %s are in order: %s", (start, end, isInOrder) => {
  expect(areTimesInOrder(start, end)).toBe(isInOrder);
});

test.each([
  ["23:30", "01:00", true],
  ["09:00", "10:00", false],
  ["10:00", "09:00", false],
  ["23:30", null, false],
  [null, "01:00", false],
])("an item from %s to %s ends on the next day: %s", (start, end, isNextDay) => {
  expect(endsNextDay(start, end)).toBe(isNextDay);
});

test.each([
  ["DRAFT", "PLANNED"],
  ["PLANNED", "PLANNED"],
  ["HELD", "HELD"],
  ["RECORDED", "HELD"],
] as const)("an item added to an exchange that is %s is %s", (status, wanted) => {
  expect(statusWhenAdded(status)).toBe(wanted);
});

test("the days are those of the exchange and those that still have items", () => {
  const days = { firstDay: calendarDay("2025-12-30"), lastDay: calendarDay("2026-01-01") };
  expect(daysOf(days, [])).toEqual(["2025-12-30", "2025-12-31", "2026-01-01"]);
  expect(daysOf(days, [{ day: calendarDay("2025-12-05") }, { day: calendarDay("2025-12-31") }])).toEqual([
    "2025-12-05",
    "2025-12-30",
    "2025-12-31",
    "2026-01-01",
  ]);
});
