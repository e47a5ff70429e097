import { expect, test } from "vitest";
import { isValidOn, labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import { type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";

const [before, first, last, behind] = ["2024-08-31", "2024-09-01", "2025-07-31", "2025-08-01"].map(calendarDay) as [
  CalendarDay,
  CalendarDay,
  CalendarDay,
  CalendarDay,
];

test.each([
  { validFrom: null, validTo: null, day: before, expected: true },
  { validFrom: first, validTo: last, day: before, expected: false },
  { validFrom: first, validTo: last, day: first, expected: true },
  { validFrom: first, validTo: last, day: last, expected: true },
  { validFrom: first, validTo: last, day: behind, expected: false },
  { validFrom: first, validTo: null, day: behind, expected: true },
  { validFrom: null, validTo: last, day: behind, expected: false },
])("from $validFrom to $validTo holds on $day: $expected", ({ expected, day, ...period }) => {
  expect(isValidOn(period, day)).toBe(expected);
});

test("a name says which wording is the portal's own", () => {
  const name = nameOf({
    nameZh: "建设学院",
    nameEn: "School of Construction",
    provisionalZh: true,
    provisionalEn: false,
  });
  expect(name).toEqual({ zh: "建设学院", en: "School of Construction", provisional: ["zh"] });
});

test("a label without text in either language is null", () => {
  expect(labelOrNull(null, null)).toBeNull();
  expect(labelOrNull(null, "Dean")).toEqual({ zh: null, en: "Dean", provisional: [] });
});
