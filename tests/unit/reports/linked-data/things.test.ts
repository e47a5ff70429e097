import { expect, test } from "vitest";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { aboutThing, breadcrumbs, listThing, siteThing } from "@/lib/platform/linked-data.ts";
import { baseThing, collegeThing, partyThing, seriesThing } from "@/lib/reports/linked-directory/rules.ts";
import { eventThing } from "@/lib/reports/linked-events/rules.ts";
import { articleThing } from "@/lib/reports/linked-reports/rules.ts";
import { type PublicExchange, publicExchange } from "@/lib/revisions/views/schema.ts";
import { problemsOf } from "@/tests/support/vocabulary.ts";

const portal = { origin: "https://nanbei.example.edu", locale: "en" as Locale };
const label = (zh: string | null, en: string | null = null) => ({ zh, en, provisional: [] });

const college = (slug: string, facts: object = {}) => ({
  slug,
  code: slug.toUpperCase(),
  name: label(`${slug}学院`, `${slug} college`),
  shortName: null,
  accent: "INDIGO",
  isSample: false,
  kind: "COLLEGE",
  unit: null,
  ...facts,
});

const member = (order: number, facts: object) => ({
  order,
  role: "MEMBER",
  name: null,
  title: label(null, "Dean"),
  unitName: null,
  ...facts,
});

const delegation = (members: object[]) => ({ headcount: null, headcounts: [], members });
const base = { slug: "base", name: label("基地"), kind: "LAB", institution: "north", isSample: false };
const timed = {
  order: 1,
  kind: "PLENARY",
  title: label(null, "Plenary"),
  place: null,
  base: null,
  stop: null,
  groups: [],
};

/** A visit of two colleges and a group. */
const visit = (facts: object = {}): PublicExchange =>
  publicExchange.parse({
    code: "EX-2025-001",
    kind: "VISIT",
    title: label("访问", "A visit"),
    firstDay: "2025-12-05",
    lastDay: "2025-12-06",
    dateNote: null,
    place: label("哈尔滨", "Harbin"),
    status: "HELD",
    isSample: false,
    hosts: [college("north")],
    guests: [college("south")],
    participants: [],
    series: { slug: "series", name: label("南来北往") },
    theme: label(null, "Marxism"),
    timezone: "Asia/Shanghai",
    parties: [
      { role: "HOST", institution: college("north"), stop: null, hasLooked: true, delegation: delegation([]) },
      {
        role: "GUEST",
        institution: college("south"),
        stop: null,
        hasLooked: true,
        delegation: delegation([
          member(1, { name: label("李明", "Li Ming") }),
          member(2, { title: label(null, "Head of the office") }),
          member(3, { name: label("王强", "Wang Qiang"), isAbsent: true }),
        ]),
      },
      {
        role: "OBSERVER",
        institution: college("group", { kind: "GROUP" }),
        stop: null,
        hasLooked: true,
        delegation: null,
      },
    ],
    itinerary: [
      {
        day: "2025-12-05",
        items: [
          { ...timed, startTime: "09:30", endTime: "11:00" },
          { ...timed, order: 2, startTime: null, endTime: null },
        ],
      },
    ],
    groups: [],
    visits: [base],
    outcomes: [],
    sourceNotes: [],
    ...facts,
  });

const text = {
  locale: "en" as Locale,
  title: "Another journey",
  summary: "Two colleges met.",
  author: "Office",
  cover: { id: "1", width: 2000, height: 1000, widths: [480, 960] },
  publishedAt: "2025-12-08T02:00:00.000Z",
  changedAt: "2025-12-09T02:00:00.000Z",
  isSource: false,
};

const report = {
  slug: "december",
  exchange: { code: "EX-2025-001", title: label("访问", "A visit") },
  translations: [
    { locale: "zh" as Locale, title: "又一程", isSource: true },
    { locale: "en" as Locale, title: "Another journey", isSource: false },
  ],
};

const wholeCollege = {
  slug: "north",
  code: "NORTH",
  name: label("北方学院", "North College"),
  shortName: label("北院"),
  city: label("哈尔滨", "Harbin"),
  province: label("黑龙江"),
  country: "CN",
  website: "https://north.example.edu/",
  group: { name: label("集团", "Group") },
  schools: [{ institution: "north", code: "M", name: label("马院", "School of Marxism") }],
};

const page = { name: "Exchanges", path: "/exchanges" };

test.each([
  ["the portal", siteThing(portal, "One shared record")],
  ["the way to a page", breadcrumbs(portal, [{ name: "Nanbei", path: "" }, page])],
  ["a list", listThing(portal, page, [{ name: "A visit", path: "/exchanges/EX-2025-001" }])],
  ["an empty list", listThing(portal, page, [])],
  ["the page about the portal", aboutThing(portal, page)],
  ["a college", collegeThing(portal, wholeCollege)],
  [
    "a party that is a school",
    partyThing(portal, { ...wholeCollege, kind: "COLLEGE", unit: wholeCollege.schools[0] ?? null }),
  ],
  ["a base", baseThing(portal, { ...base, code: "B-1" })],
  ["a tradition", seriesThing(portal, { slug: "series", name: label("南来北往"), description: label("往来") })],
  ["a report", articleThing(portal, report, text)],
  ["an exchange", eventThing(portal, visit())],
  [
    "a meeting that nobody hosted, in a month",
    eventThing(portal, visit({ precision: "MONTH", hosts: [], guests: [], participants: [college("north")] })),
  ],
])("%s is told in terms of schema.org", (_what, thing) => {
  expect(problemsOf(thing)).toEqual([]);
});

test("of a delegation only who is named and was there is told, with title and days", () => {
  const { attendee = [] } = eventThing(portal, visit());
  expect(attendee.filter((each) => each["@type"] === "OrganizationRole")).toEqual([
    {
      "@type": "OrganizationRole",
      roleName: "Dean",
      startDate: "2025-12-05",
      endDate: "2025-12-06",
      attendee: {
        "@type": "Person",
        name: "Li Ming",
        alternateName: "李明",
        affiliation: { "@id": "https://nanbei.example.edu/zh/institutions/south#it" },
      },
    },
  ]);
  expect(JSON.stringify(attendee)).not.toMatch(/Head of the office|Wang/);
});

test("the hours of a programme are instants on the clock of the place, and what has no hour is no event", () => {
  expect(eventThing(portal, visit()).subEvent).toEqual([
    { "@type": "Event", name: "Plenary", startDate: "2025-12-05T09:30:00+08:00", endDate: "2025-12-05T11:00:00+08:00" },
  ]);
  expect(eventThing(portal, visit({ timezone: null })).subEvent).toBeUndefined();
});

test("days are told as exactly as they are known", () => {
  const of = ({ startDate, endDate, eventSchedule }: ReturnType<typeof eventThing>) => [
    startDate,
    endDate,
    eventSchedule,
  ];
  expect(of(eventThing(portal, visit({ precision: "MONTH" })))).toEqual(["2025-12", "2025-12", undefined]);
});

test("a translation names its source, and a source its translations", () => {
  const translation = articleThing(portal, report, text);
  expect(translation.translationOfWork).toMatchObject({ inLanguage: "zh-Hans", headline: "又一程" });
  expect(translation.workTranslation).toBeUndefined();
  const source = articleThing({ ...portal, locale: "zh" }, report, { ...text, locale: "zh", isSource: true });
  expect(source.translationOfWork).toBeUndefined();
  expect(source.workTranslation).toMatchObject([{ inLanguage: "en", headline: "Another journey" }]);
});
