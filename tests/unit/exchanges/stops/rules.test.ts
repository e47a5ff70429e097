import { expect, test } from "vitest";
import { isPairOfParties, stopDaysProblem } from "@/lib/exchanges/stops/rules.ts";
import { type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";

const exchange = { firstDay: calendarDay("2025-03-19"), lastDay: calendarDay("2025-03-28") };
const day = (text: string | null): CalendarDay | null => (text === null ? null : calendarDay(text));

test.each([
  [null, null, null],
  ["2025-03-19", null, null],
  ["2025-03-27", "2025-03-28", null],
  [null, "2025-03-28", "stop_without_first_day"],
  ["2025-03-28", "2025-03-27", "days_out_of_order"],
  ["2025-03-18", null, "stop_outside_days"],
  ["2025-03-28", "2025-03-29", "stop_outside_days"],
  ["2025-03-29", null, "stop_outside_days"],
])("a stop from %s to %s within 19 to 28 March: %s", (from, to, problem) => {
  expect(stopDaysProblem({ from: day(from), to: day(to) }, exchange)).toBe(problem);
});

const visit = [
  { id: "A", institutionId: "a", role: "HOST" as const },
  { id: "B", institutionId: "b", role: "HOST" as const },
  { id: "C", institutionId: "c", role: "GUEST" as const },
  { id: "D", institutionId: "d", role: "OBSERVER" as const },
];
const meeting = visit.slice(0, 2).map((party) => ({ ...party, role: "PARTICIPANT" as const }));

test.each([
  ["a", "c", visit, null, true],
  ["b", "c", visit, null, true],
  ["a", "b", visit, null, true],
  ["a", "d", visit, null, true],
  ["a", "a", visit, null, false],
  ["c", "a", visit, null, false],
  ["a", "x", visit, null, false],
  ["a", "c", visit, "A", true],
  ["b", "c", visit, "A", false],
  ["a", "b", meeting, null, true],
  ["b", "a", meeting, null, true],
  ["b", "b", meeting, null, false],
])("schools of %s and %s sit together as host and guest", (host, guest, parties, stopId, may) => {
  expect(isPairOfParties({ hostInstitutionId: host, guestInstitutionId: guest }, { parties, stopId })).toBe(may);
});
