import { describe, expect, test } from "vitest";
import {
  addDays,
  calendarDay,
  calendarDayOf,
  dateOf,
  dayAt,
  daysBetween,
  isCalendarDay,
} from "@/lib/platform/calendar-day.ts";

describe("a calendar day", () => {
  test.each(["2025-12-05", "2024-02-29", "0001-01-01"])("%s exists", (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  test.each(["2025-02-29", "2025-13-01", "2025-12-32", "2025-1-5", "20251205", "", "2025-12-05T00:00"])(
    "%s does not exist",
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
      expect(() => calendarDay(text)).toThrow(RangeError);
    },
  );

  test.each([
    ["2025-12-31", 1, "2026-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-03-01", -1, "2025-02-28"],
    ["2025-12-05", 0, "2025-12-05"],
  ])("%s and %i days is %s", (day, count, expected) => {
    expect(addDays(calendarDay(day), count)).toBe(expected);
  });

  test.each([
    ["2025-12-05", "2025-12-05", 0],
    ["2025-12-05", "2026-12-05", 365],
    ["2025-12-05", "2025-11-30", -5],
  ])("from %s to %s there are %i days", (from, to, count) => {
    expect(daysBetween(calendarDay(from), calendarDay(to))).toBe(count);
  });

  test("survives the way into a date column and back", () => {
    expect(calendarDayOf(dateOf(calendarDay("2025-12-05")))).toBe("2025-12-05");
  });

  test("begins eight hours earlier in Harbin than in Greenwich", () => {
    const instant = new Date("2025-12-04T16:00:00Z");
    expect([dayAt(instant, "Asia/Shanghai"), dayAt(instant, "UTC")]).toEqual(["2025-12-05", "2025-12-04"]);
  });
});
