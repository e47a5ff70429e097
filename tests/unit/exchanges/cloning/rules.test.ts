import { describe, expect, test } from "vitest";
import {
  announcementOf,
  type CopiedContent,
  daysOfCopy,
  isLess,
  keepsDays,
  leftOutOfCopy,
  type Period,
  partiesOfCopy,
  partOfDayAt,
  rolesOfCopy,
  wayOfPairing,
  withColleges,
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

const ALWAYS = { validFrom: null, validTo: null };
const UNTIL_2025 = { validFrom: null, validTo: calendarDay("2025-12-31") };

/** A pairing of schools of two colleges, in a group at the stop of a host: "a-b", "a-b at a". */
const pairing = (text: string, valid: Period[] = [ALWAYS, ALWAYS]) => {
  const [sides = "", stop = null] = text.split(" at ");
  const [host = "", guest = ""] = sides.split("-");
  return { host, guest, stop, valid };
};

describe("what a copy leaves out", () => {
  const visitOf = (college: string, stop: string | null = null) => ({ base: { college, isArchived: false }, stop });
  const content: CopiedContent = {
    hosts: ["a"],
    schools: [],
    items: [visitOf("a"), visitOf("a"), visitOf("b"), { base: null, stop: null }],
    groups: [{ stop: null }],
    pairings: [pairing("a-b"), pairing("a-c")],
    members: ["a", "b", "b", "c"],
  };
  const all = { itinerary: true, groups: true, members: true };
  const day = calendarDay("2026-01-01");
  const left = (chosen: string, { of = content, parts = all } = {}) =>
    announcementOf(leftOutOfCopy(of, { parties: parties(chosen), parts, day }));

  test.each([
    ["a HOST, b GUEST, c GUEST", all, "0-0-0-0-0"],
    ["b HOST, a GUEST, c GUEST", all, "2-1-0-0-0"],
    ["a HOST, b GUEST", all, "0-1-0-0-1"],
    ["a HOST, d GUEST", all, "1-2-0-0-3"],
    ["d HOST, e GUEST", all, "3-2-0-0-4"],
    ["d HOST, e GUEST", { ...all, members: false }, "3-2-0-0-0"],
    ["d HOST, e GUEST", { ...all, itinerary: false }, "0-2-0-0-4"],
    ["d HOST, e GUEST", { ...all, groups: false }, "3-0-0-0-4"],
    ["a HOST, b HOST, c GUEST", all, "0-0-0-0-0"],
    ["a OBSERVER, b HOST, c GUEST", all, "2-1-0-0-0"],
    // of a host, nothing goes along to a meeting that nobody hosts but the schools, which sit with any other
    ["a PARTICIPANT, b PARTICIPANT, c PARTICIPANT", all, "2-0-0-0-0"],
  ] as const)("with %s and %j is %s", (chosen, parts, leftOut) => {
    expect(left(chosen, { parts })).toBe(leftOut);
  });

  test("are stops of items and groups whose host is none any more, but not of visits that stay behind", () => {
    const of = {
      ...content,
      hosts: ["a", "b"],
      items: [visitOf("a", "a"), { base: null, stop: "a" }, { base: null, stop: "b" }, visitOf("c", "b")],
      groups: [{ stop: "a" }, { stop: "b" }, { stop: null }],
      pairings: [],
      members: [],
    };
    expect(left("a HOST, b HOST, c GUEST", { of })).toBe("0-0-0-0-0");
    expect(left("b HOST, c GUEST", { of })).toBe("1-0-0-2-0");
    expect(left("b HOST, a GUEST, c GUEST", { of })).toBe("1-0-0-2-0");
    expect(left("c HOST, a GUEST, b GUEST", { of })).toBe("1-0-0-5-0");
    expect(left("b HOST, c GUEST", { of, parts: { ...all, itinerary: false } })).toBe("0-0-0-1-0");
    expect(left("b HOST, c GUEST", { of, parts: { ...all, groups: false } })).toBe("1-0-0-1-0");
  });

  test("are schools that do not exist any more, and bases that were closed", () => {
    const of = {
      ...content,
      schools: [
        { college: "a", valid: ALWAYS },
        { college: "b", valid: UNTIL_2025 },
      ],
      items: [{ base: { college: "a", isArchived: true }, stop: null }],
      pairings: [pairing("a-b"), pairing("a-b", [ALWAYS, UNTIL_2025])],
      members: [],
    };
    const chosen = { parties: parties("a HOST, b GUEST"), parts: all };
    expect(announcementOf(leftOutOfCopy(of, { ...chosen, day }))).toBe("1-1-1-0-0");
    expect(announcementOf(leftOutOfCopy(of, { ...chosen, day: calendarDay("2025-12-31") }))).toBe("1-0-0-0-0");
    expect(announcementOf(leftOutOfCopy(of, { ...chosen, day: null }))).toBe("1-0-0-0-0");
    // the college takes no part, so that nothing has to be said of its school
    expect(left("a HOST, c GUEST", { of: { ...of, pairings: [], items: [] } })).toBe("0-0-0-0-0");
  });

  test("is the same whatever its colleges are told apart by", () => {
    const of = { ...content, hosts: ["a", "b"], items: [visitOf("a", "a")], pairings: [pairing("a-b at a")] };
    const named = withColleges(of, (college) => `${college}${college}`);
    expect(named).toMatchObject({
      hosts: ["aa", "bb"],
      items: [{ base: { college: "aa" }, stop: "aa" }],
      pairings: [{ host: "aa", guest: "bb", stop: "aa" }],
      members: ["aa", "bb", "bb", "cc"],
    });
    expect(withColleges(named, (college) => college.slice(1))).toEqual(of);
  });

  test("may be nothing", () => {
    const none = { visits: 0, pairings: 0, schools: 0, stops: 0, members: 0 };
    expect([isLess(none), isLess({ ...none, stops: 1 })]).toEqual([false, true]);
  });
});

describe("a pairing in a copy", () => {
  test.each([
    ["a-b", "a HOST, b GUEST", "same"],
    ["a-b", "b HOST, a GUEST", "swapped"],
    ["a-b", "a HOST, c GUEST", null],
    ["a-b", "c HOST, a GUEST, b GUEST", null],
    ["a-x", "a HOST, b GUEST", null],
    ["a-b", "b HOST, c HOST, a GUEST", "swapped"],
    ["a-b", "a PARTICIPANT, b PARTICIPANT", "same"],
    // at the stop of a host, only schools of that host sit on its side
    ["a-c at a", "a HOST, b HOST, c GUEST", "same"],
    ["a-b at a", "a HOST, b HOST, c GUEST", "same"],
    ["a-c at a", "c HOST, a GUEST, b GUEST", "swapped"],
    ["a-c at b", "a HOST, b HOST, c GUEST", null],
    ["a-c at b", "a HOST, c GUEST", "same"],
  ] as const)("%s with %s is %s", (text, chosen, way) => {
    expect(wayOfPairing(pairing(text), parties(chosen), null)).toBe(way);
  });

  test.each([
    ["a-b", false, "same"],
    ["a-b", true, "swapped"],
    ["a-c", true, null],
    ["a-x", false, null],
  ] as const)("%s, return %s, is %s", (text, isReturn, way) => {
    const chosen = partiesOfCopy(parties("a HOST, b GUEST, c GUEST"), { isReturn });
    expect(wayOfPairing(pairing(text), chosen, null)).toBe(way);
  });
});

test("only what can be without a host has participants", () => {
  expect(rolesOfCopy("VISIT")).toEqual(["HOST", "GUEST", "OBSERVER"]);
  expect(rolesOfCopy("JOINT_MEETING")).toEqual(["HOST", "GUEST", "PARTICIPANT", "OBSERVER"]);
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
