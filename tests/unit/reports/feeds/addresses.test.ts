import { expect, test } from "vitest";
import { type FeedScope, feedForms, feedPath, parseFeedAddress } from "@/lib/reports/feeds/schema.ts";
import { type CalendarScope, calendarPath, parseCalendarAddress } from "@/lib/revisions/calendars/schema.ts";

const feeds: FeedScope[] = [
  { kind: "all" },
  { kind: "college", slug: "hip" },
  { kind: "series", slug: "south-north" },
  { kind: "school", college: "hip", code: "MARX" },
];

test("the address of a feed names whose reports it has, and in which form", () => {
  for (const scope of feeds) {
    for (const form of feedForms) {
      expect(parseFeedAddress(`${feedPath(scope)}.${form}`.split("/"))).toEqual({ scope, form });
    }
  }
});

const calendars: CalendarScope[] = [
  { kind: "all" },
  { kind: "college", slug: "hip" },
  { kind: "series", slug: "south-north" },
  { kind: "exchange", code: "EX-2025-001" },
];

test("the address of a calendar names whose exchanges it has", () => {
  for (const scope of calendars) expect(parseCalendarAddress(`${calendarPath(scope)}.ics`.split("/"))).toEqual(scope);
});

test.each(["reports", "reports.rss", "college.atom", "college/Hip.atom", "school/hip.json", "a/b/c/d.atom", ".atom"])(
  "%s is the address of no feed",
  (address) => expect(parseFeedAddress(address.split("/"))).toBeNull(),
);
