import { describe, expect, test } from "vitest";
import { type ChecklistFacts, isStopCrowded, missingForPublication } from "@/lib/exchanges/checklist/rules.ts";

const delegation = {
  institution: "north",
  role: "HOST" as const,
  headcount: null,
  members: 2,
  isStopWithoutDays: false,
  isStopCrowded: false,
  isEnteredByOther: false,
};
const text = { hasTitle: true, isPublished: true };

/** The facts of a complete record. */
const complete: ChecklistFacts = {
  code: "EX-2025-001",
  status: "HELD",
  titleZh: "交流",
  titleEn: "Exchange",
  hasPlace: true,
  isDateInferred: true,
  delegations: [delegation, { ...delegation, institution: "south", role: "GUEST", members: 0, headcount: 6 }],
  items: 4,
  overlaps: 0,
  visitsWithoutBase: 0,
  groups: [{ code: "G1", pairings: 1 }],
  minuteItems: 3,
  outcomes: 1,
  outcomesInOneLanguage: 0,
  signings: 1,
  agreements: 1,
  agreementsWithoutDay: 0,
  agreementsWithoutSignatory: 0,
  agreementsOfAbsent: 0,
  publicNotes: 1,
  report: {
    hasCover: true,
    texts: [
      { locale: "zh", ...text },
      { locale: "en", ...text },
    ],
  },
};

const inWords = (facts: Partial<ChecklistFacts>): string[] =>
  missingForPublication({ ...complete, ...facts }).map(({ code, weight, place, of }) =>
    [weight, code, place.page === "report" ? "report" : `#${place.anchor}`, ...(of === null ? [] : [of])].join(" "),
  );

describe("before it can be published", () => {
  test("a complete record lacks nothing", () => expect(inWords({})).toEqual([]));

  test.each<[string, Partial<ChecklistFacts>, string[]]>([
    ["a draft", { status: "DRAFT" }, ["needed not_held #acts"]],
    ["a cancelled one", { status: "CANCELLED" }, ["needed not_held #acts"]],
    ["one without a report", { report: null }, ["needed no_report report"]],
    [
      "one whose report has no title",
      { report: { hasCover: false, texts: [{ locale: "zh", hasTitle: false, isPublished: false }] } },
      ["needed no_report_text report"],
    ],
    [
      "one with more members at a stop than are counted there",
      { delegations: [{ ...delegation, isStopCrowded: true }] },
      ["advised stop_crowded #delegation-north north"],
    ],
    [
      "one with an agreement that somebody absent signed for another",
      { agreementsOfAbsent: 1 },
      ["advised agreement_of_absent #agreements"],
    ],
    ["one without a Chinese title", { titleZh: null }, ["advised title_zh #basics"]],
    ["one without an English title", { titleEn: null }, ["advised title_en #basics"]],
    ["one with a signing and no agreement", { agreements: 0 }, ["advised agreements_empty #agreements"]],
    ["one without a signing or an agreement", { signings: 0, agreements: 0 }, []],
    ["one with an undated agreement", { agreementsWithoutDay: 1 }, ["advised agreement_without_day #agreements"]],
    [
      "one with an agreement that nobody signed",
      { agreementsWithoutSignatory: 1 },
      ["advised agreement_without_signatory #agreements"],
    ],
    ["one without a place", { hasPlace: false }, ["advised place #basics"]],
    [
      "one with an empty delegation",
      { delegations: [{ ...delegation, members: 0 }] },
      ["advised delegation_empty #delegation-north north"],
    ],
    ["one whose observer came with nobody", { delegations: [{ ...delegation, role: "OBSERVER", members: 0 }] }, []],
    [
      "one whose delegation was entered by the other side",
      { delegations: [{ ...delegation, isEnteredByOther: true }] },
      ["advised delegation_unseen #delegation-north north"],
    ],
    ["one without an itinerary", { items: 0 }, ["advised itinerary_empty #itinerary"]],
    ["one with somebody in two items at one time", { overlaps: 2 }, ["advised itinerary_overlap #itinerary"]],
    ["one with a visit to nowhere", { visitsWithoutBase: 1 }, ["advised visit_without_base #itinerary"]],
    ["one without groups", { groups: [] }, ["advised groups_empty #groups"]],
    [
      "one with a group of nobody",
      {
        groups: [
          { code: "G1", pairings: 1 },
          { code: "G2", pairings: 0 },
        ],
      },
      ["advised group_without_pairing #groups G2"],
    ],
    ["one without minutes", { minuteItems: 0 }, ["advised minutes_empty #minutes"]],
    ["one without outcomes", { outcomes: 0 }, ["advised outcomes_empty #outcomes"]],
    [
      "one with an outcome in one language",
      { outcomesInOneLanguage: 1 },
      ["advised outcome_in_one_language #outcomes"],
    ],
    ["one whose year is inferred without a word", { publicNotes: 0 }, ["advised date_unexplained #notes"]],
    ["one whose year is stated", { publicNotes: 0, isDateInferred: false }, []],
    [
      "one with a text in one language, not published, without a photo",
      { report: { hasCover: false, texts: [{ locale: "zh", hasTitle: true, isPublished: false }] } },
      ["advised report_unpublished_zh report", "advised report_en report", "advised no_cover report"],
    ],
  ])("%s", (_, facts, missing) => expect(inWords(facts)).toEqual(missing));

  test("what is needed stands first", () => {
    const all = inWords({ status: "DRAFT", titleZh: null, report: null, outcomes: 0, hasPlace: false });
    expect(all.map((words) => words.split(" ")[0])).toEqual(["needed", "needed", "advised", "advised", "advised"]);
  });
});

describe("at a stop for which two people are counted", () => {
  const at = (...stopIds: string[]) => ({ stops: stopIds.map((stopId) => ({ stopId })) });
  const headcounts = [{ stopId: "east", headcount: 2 }];

  test.each([
    ["three who were there only are too many", [at("east"), at("east"), at("east")], true],
    ["one there only and two at all stops are too many", [at("east"), at(), at()], true],
    ["two there and one elsewhere are not", [at("east"), at("east"), at("west")], false],
    ["three of whom nobody said where they were are not", [at(), at(), at()], false],
  ])("%s", (_, members, expected) => {
    expect(isStopCrowded({ headcounts, members })).toBe(expected);
  });
});
