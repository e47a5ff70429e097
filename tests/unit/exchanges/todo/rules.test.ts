import { expect, test } from "vitest";
import { byUrgency, daysSince, orderOfTodo, todoParts } from "@/lib/exchanges/todo/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";

const today = calendarDay("2026-03-10");
const days = (first: string, last = first) => ({ firstDay: calendarDay(first), lastDay: calendarDay(last) });

test("what goes on or is near comes first, then what was, the latest in front", () => {
  const sorted = [
    days("2026-03-09", "2026-03-11"),
    days("2026-03-10"),
    days("2026-04-01"),
    days("2026-03-08"),
    days("2025-12-05"),
  ];
  expect(sorted.toReversed().toSorted(byUrgency(today))).toEqual(sorted);
});

test.each([
  ["2026-03-09", 1],
  ["2025-03-10", 365],
  ["2026-03-10", 0],
  ["2026-03-12", 0],
])("an exchange that ended on %s ended %i days ago", (day, count) => {
  expect(daysSince(days(day), today)).toBe(count);
});

test("names that readers see come first for everybody; recorders complete before editors publish", () => {
  const before = (roles: Parameters<typeof orderOfTodo>[0]) => {
    const order = orderOfTodo(roles);
    expect(order.toSorted()).toEqual(todoParts.toSorted());
    expect(order.slice(0, 2)).toEqual(["names", "namings"]);
    return order.indexOf("unpublished") < order.indexOf("unfinished");
  };
  expect(before(["EDITOR"])).toBe(true);
  expect(before(["RECORDER", "INSTITUTION_ADMIN"])).toBe(true);
  expect(before(["RECORDER"])).toBe(false);
  expect(before([])).toBe(false);
});
