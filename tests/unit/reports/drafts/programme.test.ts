import { expect, test } from "vitest";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { type DraftFacts, type DraftItem, inOrderOfHours, partOfDayOf } from "@/lib/reports/draft-words/rules.ts";
import { anItem, aVisit, lines, name, undated } from "./december.ts";

const [south, north] = [name("南院", "South College"), name("北院", "North Institute")];
const hall = name("铁人精神教育馆", "Iron Man Spirit Education Hall");

/** What a draft says below the heading of its programme. */
const told = (facts: Partial<DraftFacts>, locale: "zh" | "en") =>
  lines(facts, locale).slice(lines({ ...facts, programme: [] }, locale).length + 1);

const chair = (own: Localized | null, title: Localized | null) => ({ name: own, title, college: north });

test.each<[string, Partial<DraftItem> & Pick<DraftItem, "kind">, string, string, string, string]>([
  [
    "a visit of a base",
    { kind: "BASE_VISIT", base: { name: hall, isPracticeBase: false } },
    "代表团考察铁人精神教育馆。",
    "代表团将考察铁人精神教育馆。",
    "The delegation visited the Iron Man Spirit Education Hall.",
    "The delegation is to visit the Iron Man Spirit Education Hall.",
  ],
  [
    "a place",
    { kind: "PLACE_VISIT", title: name("太阳岛", "Sun Island"), place: name("哈尔滨", "Harbin") },
    "代表团到哈尔滨参观太阳岛。",
    "代表团将到哈尔滨参观太阳岛。",
    "The delegation visited Sun Island at Harbin.",
    "The delegation is to visit Sun Island at Harbin.",
  ],
  [
    "a lecture with its chair and its audience",
    {
      kind: "LECTURE",
      title: name("大庆精神", "The spirit of Daqing"),
      place: name("礼堂", "Main Hall"),
      chairs: [chair(name(null, "Li Ming"), null)],
      audience: { count: 200, isApproximate: true, label: name("师生", "teachers and students") },
    },
    "在礼堂举办讲座“大庆精神”，由北院Li Ming主持，约200名师生听讲。",
    "将在礼堂举办讲座“大庆精神”，由北院Li Ming主持，约200名师生听讲。",
    "A lecture, “The spirit of Daqing”, was given at the Main Hall before an audience of about 200 teachers and students, chaired by Li Ming of North Institute.",
    "A lecture, “The spirit of Daqing”, is to be given at the Main Hall before an audience of about 200 teachers and students, chaired by Li Ming of North Institute.",
  ],
  [
    "a plenary chaired by somebody who is not named",
    { kind: "PLENARY", chairs: [chair(null, name("副院长", "Vice President"))] },
    "双方举行全体座谈，由北院副院长主持。",
    "双方将举行全体座谈，由北院副院长主持。",
    "The two sides held a plenary session, chaired by the Vice President of North Institute.",
    "The two sides are to hold a plenary session, chaired by the Vice President of North Institute.",
  ],
  [
    "a welcome",
    { kind: "WELCOME", title: name("欢迎仪式", "Opening") },
    "举行欢迎仪式。",
    "将举行欢迎仪式。",
    "A welcome session was held (“Opening”).",
    "A welcome session is to be held (“Opening”).",
  ],
  [
    "a signing",
    { kind: "SIGNING", audience: { count: 1, isApproximate: false, label: null } },
    "举行签约仪式，1人参加。",
    "将举行签约仪式，1人参加。",
    "A signing ceremony was held before an audience of one.",
    "A signing ceremony is to be held before an audience of one.",
  ],
  [
    "a tour of the campus",
    { kind: "CAMPUS_TOUR" },
    "代表团参观校园。",
    "代表团将参观校园。",
    "The delegation toured the campus.",
    "The delegation is to tour the campus.",
  ],
  [
    "something else",
    { kind: "OTHER", title: name("赠书", "Gift of books") },
    "日程还包括赠书。",
    "日程还将包括赠书。",
    "The programme also included “Gift of books”.",
    "The programme is to include “Gift of books”.",
  ],
])("%s is told in the past, and as a plan", (_what, item, zh, zhPlan, en, enPlan) => {
  const facts = { programme: undated(anItem(item)) };
  expect(told(facts, "zh")).toEqual([zh]);
  expect(told({ ...facts, wasHeld: false }, "zh")).toEqual([zhPlan]);
  expect(told(facts, "en")).toEqual([en]);
  expect(told({ ...facts, wasHeld: false }, "en")).toEqual([enPlan]);
});

test("places one behind the other are told together, and a title that says what was done is not doubled", () => {
  const place = (zh: string, en: string) => anItem({ kind: "PLACE_VISIT", title: name(zh, en) });
  const facts = { programme: undated(place("示例寺", "Sample Temple"), place("博物馆", "City Museum")) };
  expect(told(facts, "zh")).toEqual(["代表团先后参观示例寺与博物馆。"]);
  expect(told(facts, "en")).toEqual(["The delegation visited Sample Temple and the City Museum."]);
  const tour = anItem({ kind: "CAMPUS_TOUR", title: name("参观实训楼", null) });
  expect(told({ programme: undated(tour) }, "zh")).toEqual(["代表团参观实训楼。"]);
});

test("meals, ways and items without words are not told", () => {
  const kinds = ["MEAL", "TRANSFER", "OTHER", "BASE_VISIT", "PLACE_VISIT"] as const;
  expect(told({ programme: undated(...kinds.map((kind) => anItem({ kind }))) }, "zh")).toEqual([]);
});

test("what happened is told day by day, with what is not known of the day at the end", () => {
  const [first, second] = [calendarDay("2025-12-05"), calendarDay("2025-12-06")];
  const group = {
    name: null,
    topics: [name("党建", "Party building")],
    pairings: [{ guest: name("南院马院", "the School of M"), host: name("北院马院", "the School of N") }],
  };
  const facts: Partial<DraftFacts> = {
    isYearInferred: false,
    lastDay: second,
    hosts: [north, name("东院", "East College")],
    guests: [{ name: south, headcount: 6 }],
    programme: [
      {
        day: first,
        items: [
          anItem({ kind: "PLENARY", partOfDay: "MORNING", stop: north }),
          { ...aVisit(hall), partOfDay: "MORNING", stop: north },
          { ...aVisit(name(null, "JD College")), partOfDay: "MORNING", stop: north },
          anItem({ kind: "GROUP_DISCUSSION", partOfDay: "AFTERNOON", stop: north, groups: [group, group] }),
        ],
      },
      { day: second, items: [anItem({ kind: "CAMPUS_TOUR", stop: name("东院", "East College") })] },
      { day: null, items: [anItem({ kind: "LECTURE" })] },
    ],
  };
  expect(told(facts, "zh")).toEqual([
    "12月5日上午在北院，各方举行全体座谈。代表团先后考察铁人精神教育馆与JD College。下午，各方分2组座谈：",
    "南院马院与北院马院（议题：党建）",
    "南院马院与北院马院（议题：党建）",
    "12月6日在东院，代表团参观校园。",
    "期间，举办讲座。",
  ]);
  expect(told(facts, "en")).toEqual([
    "On the morning of 5 December at North Institute, the sides held a plenary session. The delegation visited the Iron Man Spirit Education Hall and JD College. In the afternoon, the sides met in two groups:",
    "The School of M with the School of N (on Party building)",
    "The School of M with the School of N (on Party building)",
    "On 6 December at East College, the delegation toured the campus.",
    "During the exchange, a lecture was given.",
  ]);
});

test.each<[string, Partial<DraftFacts>, string, string]>([
  [
    "one base is named",
    { programme: undated(aVisit(hall, false)) },
    "代表团考察铁人精神教育馆。",
    "The delegation visited the Iron Man Spirit Education Hall.",
  ],
  [
    "practice bases are counted as such",
    { programme: undated(aVisit(hall), aVisit(name("乙", "B"))) },
    "代表团考察2处实践基地。",
    "The delegation visited two practice bases.",
  ],
  [
    "bases of other kinds are places",
    { programme: undated(aVisit(hall), aVisit(name("乙", "B"), false)) },
    "代表团考察2处场所。",
    "The delegation visited two places.",
  ],
  [
    "several delegations are several",
    { guests: [south, north].map((own) => ({ name: own, headcount: null })), programme: undated(aVisit(hall)) },
    "各代表团考察铁人精神教育馆。",
    "The delegations visited the Iron Man Spirit Education Hall.",
  ],
  [
    "one guest is no delegation",
    { guests: [{ name: south, headcount: 1 }], programme: undated(aVisit(hall)) },
    "来访人员考察铁人精神教育馆。",
    "The guest visited the Iron Man Spirit Education Hall.",
  ],
])("in a summary %s", (_what, facts, zh, en) => {
  expect(lines(facts, "zh")[1]?.endsWith(`。${zh}`)).toBe(true);
  expect(lines(facts, "en")[1]?.endsWith(`. ${en}`)).toBe(true);
});

const at = (startTime: string | null, partOfDay: DraftItem["partOfDay"] = null) => ({ startTime, partOfDay });

test.each([
  [
    [at("14:00"), at("09:00")],
    ["09:00", "14:00"],
  ],
  [
    [at("09:00"), at(null), at("08:00")],
    ["08:00", "09:00", null],
  ],
  [
    [at(null), at("09:00")],
    [null, "09:00"],
  ],
])("items of a day follow their hours, and one without an hour what it stood behind (%#)", (items, order) => {
  expect(inOrderOfHours(items).map(({ startTime }) => startTime)).toEqual(order);
});

test("an item of whose hour only the part of the day is known comes within that part", () => {
  const items = [at(null, "EVENING"), at("15:00"), at(null, "MORNING"), at(null, "AFTERNOON")];
  expect(inOrderOfHours(items).map(partOfDayOf)).toEqual(["MORNING", "AFTERNOON", "AFTERNOON", "EVENING"]);
});
