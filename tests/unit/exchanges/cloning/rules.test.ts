import { describe, expect, test } from "vitest";
import {
  announcementOf,
  daysOfCopy,
  keepsDays,
  leftOutOfCopy,
  pairingOfCopy,
  partOfDayAt,
} from "@/lib/exchanges/cloning/rules.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { DatePrecision } from "@/lib/platform/known-days.ts";

const known = (precision: DatePrecision, first: string, last: string) => ({
  firstDay: calendarDay(first),
  lastDay: calendarDay(last),
  precision,
});

/** "a HOST, b GUEST" as parties. */
const parties = (text: string) =>
  text.split(", ").map((each) => {
    const [institutionId = "", role] = each.split(" ");
    return { institutionId, role: role as PartyRole };
  });

test.each([
  ["DAY", "2025-12-05", "2025-12-07", "DAY", "2026-02-28", "2026-02-28", "2026-03-02"],
  ["MONTH", "2024-03-01", "2024-05-31", "MONTH", "2025-11-01", "2025-11-01", "2026-01-31"],
  ["MONTH", "2024-03-01", "2024-03-31", "MONTH", "2025-12-01", "2025-12-01", "2025-12-31"],
  ["YEAR", "2023-01-01", "2023-12-31", "YEAR", "2024-01-01", "2024-01-01", "2024-12-31"],
  ["DAY", "2025-12-05", "2025-12-07", "MONTH", "2026-02-01", "2026-02-01", "2026-02-28"],
  ["MONTH", "2024-03-01", "2024-05-31", "DAY", "2026-02-03", "2026-02-03", "2026-02-03"],
  ["YEAR", "2023-01-01", "2023-12-31", "MONTH", "2026-02-01", "2026-02-01", "2026-02-28"],
] as const)("a copy of %s %s to %s by %s from %s is from %s to %s", (of, first, last, precision, begin, from, to) => {
  const copy = daysOfCopy(known(of, first, last), { firstDay: calendarDay(begin), precision });
  expect(copy).toEqual(known(precision, from, to));
  expect(keepsDays({ precision: of }, copy)).toBe(of === "DAY" && precision === "DAY");
});

test.each([
  ["00:00", "MORNING"],
  ["11:59", "MORNING"],
  ["12:00", "AFTERNOON"],
  ["17:59", "AFTERNOON"],
  ["18:00", "EVENING"],
])("%s is in the %s", (time, part) => expect(partOfDayAt(time)).toBe(part));

describe("what a copy leaves out", () => {
  const content = {
    hosts: ["a"],
    visits: ["a", "a", "b"],
    pairings: [
      { host: "a", guest: "b" },
      { host: "a", guest: "c" },
    ],
    members: ["a", "b", "b", "c"],
  };
  const all = { itinerary: true, groups: true, members: true };

  test.each([
    ["a HOST, b GUEST, c GUEST", all, "0-0-0"],
    ["b HOST, a GUEST, c GUEST", all, "2-1-0"],
    ["a HOST, b GUEST", all, "0-1-1"],
    ["a HOST, d GUEST", all, "1-2-3"],
    ["d HOST, e GUEST", all, "3-2-4"],
    ["d HOST, e GUEST", { ...all, members: false }, "3-2-0"],
    ["d HOST, e GUEST", { ...all, itinerary: false }, "0-2-4"],
    ["d HOST, e GUEST", { ...all, groups: false }, "3-0-4"],
    // two hosts are nothing that these rules forbid
    ["a HOST, b HOST, c GUEST", all, "0-1-0"],
    ["a OBSERVER, b HOST, c GUEST", all, "2-1-0"],
  ] as const)("with %s and %j is %s", (chosen, parts, leftOut) => {
    expect(announcementOf(leftOutOfCopy(content, parties(chosen), parts))).toBe(leftOut);
  });

  test("are pairings between two hosts, or of a college that is gone", () => {
    const pairing = { hostUnitId: "a", guestUnitId: "b" };
    const of = (unit: string) => unit;
    expect(pairingOfCopy(pairing, of, parties("a HOST, b HOST, c GUEST"))).toBeNull();
    expect(pairingOfCopy(pairing, of, parties("a HOST, c GUEST"))).toBeNull();
    expect(pairingOfCopy(pairing, of, parties("b HOST, c HOST, a GUEST"))).toEqual({
      hostUnitId: "b",
      guestUnitId: "a",
    });
  });
});

describe("the form of a copy", () => {
  const form = {
    locale: "zh",
    key: "0f0e0d0c-0b0a-4908-8706-050403020100",
    code: "EX-2025-001",
    firstDay: "2026-01-05",
  };

  test("without more copies the itinerary and the groups, and keeps the parties", () => {
    expect(cloneExchangeInput.parse(form)).toMatchObject({
      parts: { itinerary: true, groups: true, members: false },
      parties: null,
      announced: null,
      precision: "DAY",
      firstDay: "2026-01-05",
    });
  });

  test("names its colleges in rows, of which empty ones and those without a role are left out", () => {
    const rows = {
      institution0: "a",
      role0: "HOST",
      institution1: "b",
      role1: "",
      institution2: "",
      role2: "GUEST",
      institution3: "c",
      role3: "GUEST",
    };
    const ticks = { itinerary: "off", groups: "off", members: "on", announced: "0-0-0" };
    expect(cloneExchangeInput.parse({ ...form, ...rows, ...ticks })).toMatchObject({
      parties: [
        { institution: "a", role: "HOST" },
        { institution: "c", role: "GUEST" },
      ],
      parts: { itinerary: false, groups: false, members: true },
      announced: "0-0-0",
    });
  });

  test.each([
    [{ firstDay: "" }, { firstDay: "required" }],
    [{ precision: "MONTH" }, { firstMonth: "required" }],
    [{ precision: "MONTH", firstMonth: "x" }, { firstMonth: "not_a_month" }],
    [{ precision: "YEAR", year: "x" }, { year: "not_a_year" }],
    [{ institution0: "a", role0: "HOST", institution1: "a", role1: "GUEST" }, { institution1: "college_twice" }],
  ])("with %j has the problems %j", (facts, problems) => {
    const parsed = cloneExchangeInput.safeParse({ ...form, ...facts });
    const found = parsed.error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(Object.fromEntries(found ?? [])).toEqual(problems);
  });
});
