import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { DraftFacts, DraftItem, DraftPerson } from "@/lib/reports/draft-words/rules.ts";
import { draftOf } from "@/lib/reports/drafts/rules.ts";
import { linesOfReport } from "@/lib/reports/versions/rules.ts";

/** A label. */
export const name = (zh: string | null, en: string | null): Localized => ({ zh, en, provisional: [] });

/** The facts of the exchange of December 2025. */
export const december: DraftFacts = {
  kind: "VISIT",
  title: name("标题", "Title"),
  theme: null,
  firstDay: calendarDay("2025-12-05"),
  lastDay: calendarDay("2025-12-05"),
  precision: "DAY",
  isYearInferred: true,
  wasHeld: true,
  hosts: [name("哈尔滨石油学院", "Harbin Institute of Petroleum")],
  participants: [],
  guests: [{ name: name("广东理工学院", "Guangdong Technology College"), headcount: 6 }],
  observers: [],
  people: [],
  programme: [],
  outcomes: [],
  agreements: [],
};

/** An item of the programme of which nothing but its kind is known. */
export const anItem = (item: Partial<DraftItem> & Pick<DraftItem, "kind">): DraftItem => ({
  ...{ title: null, place: null, partOfDay: null, base: null, stop: null, chairs: [], audience: null, groups: [] },
  ...item,
});

/** A visit of a base; of a practice base unless it is said to be of another kind. */
export const aVisit = (base: Localized, isPracticeBase = true): DraftItem =>
  anItem({ kind: "BASE_VISIT", base: { name: base, isPracticeBase } });

/** A member who was there, with no office. */
export const aPerson = (person: Partial<DraftPerson>): DraftPerson => ({
  ...{
    name: null,
    title: null,
    unitName: null,
    isHead: false,
    isAbsent: false,
    sentGreetings: false,
    onBehalfOf: null,
  },
  ...person,
});

/** A programme without days. */
export const undated = (...items: DraftItem[]): DraftFacts["programme"] => [{ day: null, items }];

/** The lines of a draft: its title, its summary and its text. */
export const lines = (facts: Partial<DraftFacts>, locale: "zh" | "en") =>
  linesOfReport(draftOf({ ...december, ...facts }, locale));
