import { expect, test } from "vitest";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { slugOf } from "@/lib/reports/slugs/rules.ts";

const name = (zh: string | null, en: string | null) => ({ zh, en, provisional: [] });

const college = (nameEn: string | null, shortEn: string | null, slug: string) => ({
  name: name("学院", nameEn),
  shortName: shortEn === null ? null : name(null, shortEn),
  slug,
});

test.each([
  [
    college("Harbin Institute of Petroleum", null, "hip"),
    college("Guangdong Technology College", null, "gtc"),
    "2025-12-05-harbin-guangdong",
  ],
  [college("Harbin Institute", "H.I.P.", "hip"), college(null, null, "gtc"), "2025-12-05-h-i-p-gtc"],
  [college("École Élan", null, "x"), college("x".repeat(80), null, "y"), `2025-12-05-ecole-${"x".repeat(30)}`],
  [
    college(null, null, `${"x".repeat(29)}-y`),
    college(null, null, `${"z".repeat(29)}-y`),
    `2025-12-05-${"x".repeat(29)}-${"z".repeat(29)}`,
  ],
])("an address is made of the day and the colleges (%#)", (host, guest, slug) => {
  expect(slugOf({ firstDay: calendarDay("2025-12-05"), precision: "DAY", colleges: [host, guest] })).toBe(slug);
});

test.each([
  ["MONTH", "2025-12-a-b"],
  ["YEAR", "2025-a-b"],
] as const)("an address names no day where only the %s is known", (precision, slug) => {
  const [host, guest] = [college(null, null, "a"), college(null, null, "b")];
  expect(slugOf({ firstDay: calendarDay("2025-12-01"), precision, colleges: [host, guest] })).toBe(slug);
});
