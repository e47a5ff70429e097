import { expect, test } from "vitest";
import { overlapsOf, type TimedItem } from "@/lib/exchanges/overlaps/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";

const anItem = (id: string, facts: Partial<TimedItem>): TimedItem => ({
  id,
  day: calendarDay("2025-12-05"),
  startTime: "09:00",
  endTime: "10:00",
  status: "PLANNED",
  placeZh: null,
  placeEn: null,
  memberIds: [],
  ...facts,
});

const met = (one: Partial<TimedItem>, other: Partial<TimedItem>) =>
  overlapsOf([anItem("one", one), anItem("other", other)]).get("one") ?? [];

test("one person in two items at one time is said of both items", () => {
  const items = [
    anItem("one", { memberIds: ["wang", "zhao"] }),
    anItem("other", { startTime: "09:30", endTime: "11:00", memberIds: ["zhao"] }),
    anItem("third", { startTime: "09:30", memberIds: ["li"] }),
  ];
  const overlap = { memberIds: ["zhao"], isOnePlace: false };
  expect([...overlapsOf(items)]).toEqual([
    ["one", [{ withId: "other", ...overlap }]],
    ["other", [{ withId: "one", ...overlap }]],
  ]);
});

test.each<[string, Partial<TimedItem>, Partial<TimedItem>, boolean]>([
  ["one room at one time", { placeZh: "行政楼412" }, { placeZh: "行政楼 412" }, true],
  ["one room in English", { placeEn: "Room 412" }, { placeEn: "room 412" }, true],
  ["different rooms", { placeZh: "行政楼412" }, { placeZh: "行政楼413" }, false],
  [
    "one begins when the other ends",
    { placeEn: "Hall" },
    { placeEn: "Hall", startTime: "10:00", endTime: "11:00" },
    false,
  ],
  [
    "both begin at one time and no end is known",
    { placeEn: "Hall", endTime: null },
    { placeEn: "Hall", endTime: null },
    true,
  ],
  [
    "one begins while the other lasts",
    { placeEn: "Hall" },
    { placeEn: "Hall", startTime: "09:59", endTime: null },
    true,
  ],
  [
    "one begins after the other, whose end is unknown",
    { placeEn: "Hall", endTime: null },
    { placeEn: "Hall", startTime: "09:30" },
    false,
  ],
  [
    "one lasts into the night",
    { placeEn: "Hall", startTime: "23:00", endTime: "01:00" },
    { placeEn: "Hall", startTime: "23:30", endTime: null },
    true,
  ],
  ["one is cancelled", { placeEn: "Hall", status: "CANCELLED" }, { placeEn: "Hall" }, false],
  ["one is on another day", { placeEn: "Hall", day: calendarDay("2025-12-06") }, { placeEn: "Hall" }, false],
  ["neither has a day", { placeEn: "Hall", day: null }, { placeEn: "Hall", day: null }, false],
  ["one has no hour", { placeEn: "Hall", startTime: null, endTime: null }, { placeEn: "Hall" }, false],
])("%s", (_, one, other, isMet) => {
  expect(met(one, other).length > 0).toBe(isMet);
});
