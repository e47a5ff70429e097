import { describe, expect, test } from "vitest";
import { daysTrouble, LONGEST_TITLE } from "@/lib/exchanges/basics/rules.ts";
import { daysBetween, pairingOfCopy, partiesOfCopy, sameTimeOfDay } from "@/lib/exchanges/cloning/rules.ts";
import { codeOf, proposedTitles, statusAtBeginning } from "@/lib/exchanges/creation/rules.ts";
import { cursorText, filterQuery, recordFilter } from "@/lib/exchanges/desk/schema.ts";
import { isDiscardable, restorableUntil } from "@/lib/exchanges/discarding/rules.ts";
import { hasBothSides, pairingsUnder, rolesAfter } from "@/lib/exchanges/parties/rules.ts";
import { mayHaveBeenHeld, statusBeforeHeld } from "@/lib/exchanges/progress/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { lineOfText } from "@/lib/platform/text.ts";

describe("the beginning of a record", () => {
  test.each([
    [1, "EX-2025-001"],
    [42, "EX-2025-042"],
    [999, "EX-2025-999"],
    [1000, "EX-2025-1000"],
  ])("number %i has the code %s", (number, code) => expect(codeOf("2025", number)).toBe(code));

  test.each([
    ["2025-12-05", "2025-12-05T15:59:00Z", "DRAFT"],
    ["2025-12-05", "2025-12-05T16:00:00Z", "HELD"],
    ["2025-12-04", "2025-12-04T23:00:00Z", "HELD"],
  ])("one that ends on %s begins at %s as %s", (lastDay, now, status) => {
    expect(statusAtBeginning(calendarDay(lastDay), { now: new Date(now), timezone: "Asia/Shanghai" })).toBe(status);
  });

  const named = (zh: string | null, en: string | null) => ({ zh, en, provisional: [] });
  test.each([
    ["VISIT", "南校访北校（2025年12月）", "South visits North, December 2025"],
    ["JOINT_MEETING", "北校与南校联席会议（2025年12月）", "Joint meeting of North and South, December 2025"],
    ["ONLINE", "北校与南校线上交流（2025年12月）", "Online exchange of North and South, December 2025"],
    ["TRAINING", "南校赴北校培训（2025年12月）", "Training of South at North, December 2025"],
  ] as const)("a %s is called so", (kind, titleZh, titleEn) => {
    const sides = { host: named("北校", "North"), guest: named("南校", "South") };
    expect(proposedTitles({ kind, ...sides, firstDay: calendarDay("2025-12-05") })).toEqual({ titleZh, titleEn });
  });

  test("what colleges of the longest names are proposed fits into its field", () => {
    const sides = { host: named("北".repeat(200), "N".repeat(200)), guest: named("南".repeat(200), "S".repeat(200)) };
    const titles = proposedTitles({ kind: "TRAINING", ...sides, firstDay: calendarDay("2025-12-05") });
    for (const title of Object.values(titles)) expect(lineOfText(LONGEST_TITLE).safeParse(title).success).toBe(true);
  });

  test.each([
    ["2025-12-05", "2025-12-05", null],
    ["2025-12-05", "2026-12-06", null],
    ["2025-12-05", "2026-12-07", "days_too_far_apart"],
    ["2025-12-05", "2025-12-04", "days_out_of_order"],
  ])("from %s to %s: %s", (firstDay, lastDay, trouble) => {
    expect(daysTrouble(firstDay, lastDay)).toBe(trouble);
  });

  test("a college is called by the name it has, and a month that is not known is left out", () => {
    const sides = { host: named("北校", null), guest: named(null, "South") };
    expect(proposedTitles({ kind: "VISIT", ...sides, firstDay: null })).toEqual({
      titleZh: "South访北校",
      titleEn: "South visits 北校",
    });
  });
});

describe("an exchange took place", () => {
  test.each([
    ["DRAFT", "2025-12-05", true],
    ["DRAFT", "2025-12-04", false],
    ["PLANNED", "2025-12-06", true],
    ["CONFIRMED", "2025-12-06", true],
    ["HELD", "2025-12-06", false],
    ["CANCELLED", "2025-12-06", false],
  ] as const)("%s on %s: %s", (status, today, may) => {
    expect(mayHaveBeenHeld({ status, firstDay: calendarDay("2025-12-05") }, calendarDay(today))).toBe(may);
  });

  const party = (role: "HOST" | "GUEST" | "OBSERVER", isConfirmed: boolean) => ({
    role,
    planConfirmedAt: isConfirmed ? new Date() : null,
  });
  test.each([
    [[party("HOST", false), party("GUEST", false), party("OBSERVER", true)], "DRAFT"],
    [[party("HOST", true), party("GUEST", false)], "PLANNED"],
    [[party("HOST", true), party("GUEST", true), party("OBSERVER", false)], "CONFIRMED"],
  ])("by mistake: %# was %s", (parties, status) => expect(statusBeforeHeld(parties)).toBe(status));
});

test.each([
  ["DRAFT", true],
  ["HELD", true],
  ["PLANNED", false],
  ["CONFIRMED", false],
  ["RECORDED", false],
  ["AGREED", false],
  ["CANCELLED", false],
] as const)("a %s record can be discarded: %s", (status, may) => expect(isDiscardable(status)).toBe(may));

test("a discarded record can be restored for 30 days", () => {
  expect(restorableUntil(new Date("2026-01-01T08:00:00Z"))).toEqual(new Date("2026-01-31T08:00:00Z"));
});

describe("the parties of a record", () => {
  const parties = [
    { id: "a", role: "HOST" as const },
    { id: "b", role: "GUEST" as const },
    { id: "c", role: "OBSERVER" as const },
  ];
  test.each([
    [
      { id: "b", role: "HOST" },
      { a: "GUEST", b: "HOST", c: "OBSERVER" },
    ],
    [
      { id: "c", role: "HOST" },
      { a: "OBSERVER", b: "GUEST", c: "HOST" },
    ],
    [
      { id: "c", role: "GUEST" },
      { a: "HOST", b: "GUEST", c: "GUEST" },
    ],
    [
      { id: "a", role: "HOST" },
      { a: "HOST", b: "GUEST", c: "OBSERVER" },
    ],
    [{ id: "b", role: "OBSERVER" }, null],
    [{ id: "a", role: "GUEST" }, null],
    [{ id: "x", role: "GUEST" }, null],
  ] as const)("after %j", (change, roles) => {
    const after = rolesAfter(parties, change);
    expect(after && Object.fromEntries(after)).toEqual(roles);
  });

  test.each([
    [["HOST", "GUEST"], true],
    [["HOST", "GUEST", "GUEST", "OBSERVER"], true],
    [["HOST", "OBSERVER"], false],
    [["GUEST", "GUEST"], false],
    [["HOST", "HOST", "GUEST"], false],
  ] as const)("%j has both sides: %s", (roles, has) => expect(hasBothSides(roles)).toBe(has));

  const pairing = (hostInstitutionId: string, guestInstitutionId: string) => ({
    hostInstitutionId,
    guestInstitutionId,
  });
  test.each([
    ["a", [], "stand"],
    ["a", [pairing("a", "b"), pairing("a", "c")], "stand"],
    ["b", [pairing("a", "b"), pairing("a", "b")], "turn"],
    ["b", [pairing("a", "b"), pairing("a", "c")], "obstruct"],
  ] as const)("under the host %s, pairings %j %s", (host, pairings, what) => {
    expect(pairingsUnder(host, pairings)).toBe(what);
  });
});

describe("a copy", () => {
  const parties = [
    { institutionId: "a", role: "HOST" as const },
    { institutionId: "b", role: "GUEST" as const },
    { institutionId: "c", role: "GUEST" as const },
  ];
  test("has the same parties, the return visit has host and first guest exchanged", () => {
    expect(partiesOfCopy(parties, { isReturn: false })).toEqual(parties);
    expect(partiesOfCopy(parties, { isReturn: true })).toEqual([
      { institutionId: "b", role: "HOST" },
      { institutionId: "a", role: "GUEST" },
      { institutionId: "c", role: "GUEST" },
    ]);
  });

  test.each([
    ["a1", "b1", false, ["a1", "b1"]],
    ["a1", "b1", true, ["b1", "a1"]],
    ["a1", "c1", true, null],
    ["a1", "x1", false, null],
  ] as const)("pairs %s and %s, return %s", (hostUnitId, guestUnitId, isReturn, sides) => {
    const of = (unit: string) => (unit.startsWith("x") ? null : unit.slice(0, 1));
    const copy = pairingOfCopy({ hostUnitId, guestUnitId }, of, partiesOfCopy(parties, { isReturn }));
    expect(copy && [copy.hostUnitId, copy.guestUnitId]).toEqual(sides);
  });

  test.each([
    ["2025-12-05", "2025-12-05", 0],
    ["2025-12-05", "2026-12-05", 365],
    ["2025-12-05", "2025-11-30", -5],
  ])("from %s to %s there are %i days", (from, to, count) => {
    expect(daysBetween(calendarDay(from), calendarDay(to))).toBe(count);
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
});

describe("the address of the list", () => {
  test("gives back what was chosen, without what narrows nothing", () => {
    const filter = recordFilter.parse({
      year: "2025",
      status: "",
      q: " 雪 ",
      sort: "changed",
      college: "gtc",
      nonsense: "1",
    });
    expect(filterQuery(filter)).toBe("?year=2025&college=gtc&q=%E9%9B%AA&sort=changed");
    expect(filterQuery(recordFilter.parse({}))).toBe("");
  });

  test("names the place where a page begins, and no other text does", () => {
    const cursor = { place: new Date("2025-12-05T00:00:00.000Z"), code: "EX-2025-001" };
    expect(recordFilter.parse({ after: cursorText(cursor) }).after).toEqual(cursor);
    for (const after of [
      "",
      "x",
      "2025-12-05_EX-2025-001",
      "2025-99-05T00:00:00.000Z_EX-2025-001",
      `${cursorText(cursor)}_1`,
    ]) {
      expect(recordFilter.parse({ after }).after ?? null, after).toBeNull();
    }
  });

  test.each([
    ["year", ["2025", "2024"]],
    ["q", "x".repeat(101)],
    ["q", "a\u0000b"],
    ["college", "../x"],
    ["sort", ["day"]],
  ])("takes nothing from a strange %s", (name, value) =>
    expect(filterQuery(recordFilter.parse({ [name]: value }))).toBe(""),
  );
});
