import { describe, expect, test } from "vitest";
import { partiesOfCopy } from "@/lib/exchanges/cloning/rules.ts";
import { isDiscardable, transitionProblem, transitions } from "@/lib/exchanges/lifecycle/rules.ts";
import { restorableUntil } from "@/lib/exchanges/record/rules.ts";
import { filterQuery, recordCursorText, recordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";

describe("the table of changes of state", () => {
  const facts = {
    heldFrom: calendarDay("2025-12-05"),
    today: calendarDay("2025-12-05"),
    wasPublished: false,
    before: "PLANNED" as const,
  };
  test.each([
    ["markHeld", "DRAFT", {}, null],
    ["markHeld", "DRAFT", { today: calendarDay("2025-12-04") }, "not_begun_yet"],
    ["markHeld", "PLANNED", {}, null],
    ["markHeld", "CONFIRMED", {}, null],
    ["markHeld", "HELD", {}, "held_already"],
    ["markHeld", "RECORDED", {}, "held_already"],
    ["markHeld", "AGREED", {}, "record_closed"],
    ["markHeld", "CANCELLED", {}, "record_closed"],
    ["undoMarkHeld", "HELD", {}, null],
    ["undoMarkHeld", "HELD", { wasPublished: true }, "published_once"],
    ["undoMarkHeld", "DRAFT", {}, "changed_meanwhile"],
    ["undoMarkHeld", "RECORDED", {}, "changed_meanwhile"],
    ["undoMarkHeld", "AGREED", {}, "record_closed"],
  ] as const)("%s from %s with %j: %s", (name, status, changed, problem) => {
    expect(transitionProblem(name, status, { ...facts, ...changed })).toBe(problem);
  });

  test("leads to held, and back to the state before", () => {
    expect(transitions.markHeld.to()).toBe("HELD");
    expect(transitions.undoMarkHeld.to(facts)).toBe("PLANNED");
    expect(transitions.undoMarkHeld.to({ ...facts, before: null })).toBe("DRAFT");
  });
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

describe("a copy", () => {
  const parties = [
    { institutionId: "a", role: "HOST" as const },
    { institutionId: "b", role: "GUEST" as const },
    { institutionId: "c", role: "GUEST" as const },
  ];
  test("has the same parties, and the return visit exchanges host and first guest", () => {
    expect(partiesOfCopy(parties, { isReturn: false })).toEqual(parties);
    expect(partiesOfCopy(parties, { isReturn: true })).toEqual([
      { institutionId: "b", role: "HOST" },
      { institutionId: "a", role: "GUEST" },
      { institutionId: "c", role: "GUEST" },
    ]);
  });

  test("of a visit to two colleges goes back from both to the guest, and one that nobody hosted stays so", () => {
    const two = [
      { institutionId: "a", role: "HOST" as const },
      { institutionId: "b", role: "HOST" as const },
      { institutionId: "c", role: "GUEST" as const },
      { institutionId: "d", role: "OBSERVER" as const },
    ];
    expect(partiesOfCopy(two, { isReturn: true })).toEqual([
      { institutionId: "c", role: "HOST" },
      { institutionId: "a", role: "GUEST" },
      { institutionId: "b", role: "GUEST" },
      { institutionId: "d", role: "OBSERVER" },
    ]);
    const meeting = ["a", "b"].map((institutionId) => ({ institutionId, role: "PARTICIPANT" as const }));
    expect(partiesOfCopy(meeting, { isReturn: true })).toEqual(meeting);
  });
});

describe("the address of the list", () => {
  test("contains the chosen filters and no empty ones", () => {
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

  test("contains the cursor of a page, and no other text is a cursor", () => {
    const cursor = { place: new Date("2025-12-05T00:00:00.000Z"), code: "EX-2025-001" };
    expect(recordFilter.parse({ after: recordCursorText(cursor) }).after).toEqual(cursor);
    for (const after of [
      "",
      "x",
      "2025-12-05_EX-2025-001",
      "2025-99-05T00:00:00.000Z_EX-2025-001",
      `${recordCursorText(cursor)}_1`,
    ]) {
      expect(recordFilter.parse({ after }).after ?? null, after).toBeNull();
    }
  });

  test.each([
    ["year", ["2025", "2024"]],
    ["q", "x".repeat(101)],
    ["q", "\u0000"],
    ["college", "../x"],
    ["sort", ["day"]],
  ])("ignores an unknown %s", (name, value) => expect(filterQuery(recordFilter.parse({ [name]: value }))).toBe(""));
});
