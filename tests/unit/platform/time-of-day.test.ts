import { expect, test } from "vitest";
import { clockTimeAt, sameTimeOfDay } from "@/lib/platform/time-of-day.ts";

test.each([
  ["Asia/Shanghai", "2025-12-05T01:00:00Z", "09:00"],
  ["Asia/Shanghai", "2025-12-04T16:00:00Z", "00:00"],
  ["Europe/Berlin", "2025-07-05T12:30:00Z", "14:30"],
])("a clock in %s shows %s as %s", (timezone, instant, time) => {
  expect(clockTimeAt(timezone, new Date(instant))).toBe(time);
});

test.each([
  ["stays at nine in Shanghai", "2025-12-05T01:00:00Z", 10, "Asia/Shanghai", "Asia/Shanghai", "2025-12-15T01:00:00Z"],
  [
    "stays at nine in Berlin, into summer",
    "2026-03-27T08:00:00Z",
    7,
    "Europe/Berlin",
    "Europe/Berlin",
    "2026-04-03T07:00:00Z",
  ],
  [
    "is nine at the other place too",
    "2025-12-05T01:00:00Z",
    0,
    "Asia/Shanghai",
    "Europe/Berlin",
    "2025-12-05T08:00:00Z",
  ],
  [
    "is an hour before midnight there too",
    "2025-12-05T15:00:00Z",
    1,
    "Asia/Shanghai",
    "America/Los_Angeles",
    "2025-12-07T07:00:00Z",
  ],
])("what was at nine %s", (_, instant, count, from, to, moved) => {
  expect(sameTimeOfDay(new Date(instant), count, { from, to })).toEqual(new Date(moved));
});
