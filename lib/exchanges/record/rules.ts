import { type CalendarDay, dayAt } from "@/lib/platform/calendar-day.ts";
import { after, days } from "@/lib/platform/clock.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { inCapital, inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { formatKnownDays, formatMonth } from "@/lib/platform/i18n/format.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { DatePrecision, KnownDays } from "@/lib/platform/known-days.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { type ExchangeKind, type ExchangeStatus, MAX_TITLE_LENGTH, type Sides } from "../rules.ts";

/** The number of days within which two exchanges of the same colleges may be one that was entered twice. */
export const DAYS_NEARBY = 7;

/** The parts of a record, each with a lock and a version of its own, in the order in which they are locked. */
export const sectionKinds = [
  "STATUS",
  "BASICS",
  "PARTIES",
  "MEMBERS",
  "ITINERARY",
  "GROUPS",
  "MINUTES",
  "OUTCOMES",
  "AGREEMENTS",
  "NOTES",
  "REPORT",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** What the proposed titles of an exchange say. */
export type TitleFacts = {
  kind: ExchangeKind;
  firstDay: CalendarDay | null;
  /** where only months or a year are known: the last day of them */
  lastDay?: CalendarDay | null;
  precision?: DatePrecision;
} & Sides<Localized>;

type NamedSides = { hosts: string; guests: string; all: string; count: number; areGuestsMany: boolean };

const ZH: Record<ExchangeKind, (sides: NamedSides) => string> = {
  VISIT: ({ hosts, guests }) => `${guests}访${hosts}`,
  JOINT_MEETING: ({ all }) => `${all}联席会议`,
  ONLINE: ({ all }) => `${all}线上交流`,
  TRAINING: ({ hosts, guests }) => `${guests}赴${hosts}研修`,
};

/** One name before its verb: with a comma behind it where it has one within, as "the University of Example, South,". */
const closed = (name: string): string => (name.includes(", ") ? `${name},` : name);

const EN: Record<ExchangeKind, (sides: NamedSides) => string> = {
  VISIT: ({ hosts, guests, areGuestsMany }) =>
    areGuestsMany ? `${guests} visit ${hosts}` : `${closed(guests)} visits ${hosts}`,
  JOINT_MEETING: ({ all }) => `Joint meeting of ${all}`,
  ONLINE: ({ all, count }) => `Online exchange ${count > 2 ? "among" : "between"} ${all}`,
  TRAINING: ({ hosts, guests }) => `Training programme for ${guests} at ${hosts}`,
};

/** Several names in one phrase: "甲、乙与丙", "A, B and C". */
export function namesTogether(names: readonly string[], locale: "zh" | "en"): string {
  if (names.length < 2) return names.join("");
  const [comma, and] = locale === "zh" ? ["、", "与"] : [", ", " and "];
  return `${names.slice(0, -1).join(comma)}${and}${names.at(-1)}`;
}

/** The proposed titles of an exchange: who, what and in which month, or in which year where that is all that is known. */
export function proposedTitles(facts: TitleFacts): { titleZh: string; titleEn: string } {
  const { kind, hosts, guests, participants, firstDay, lastDay, precision = "DAY" } = facts;
  const namedIn = (locale: "zh" | "en"): NamedSides => {
    const named = (labels: readonly Localized[]) =>
      namesTogether(
        labels.map((label) => {
          const { text, lang } = inLocale(label, locale);
          return locale === "en" && lang === "en" ? inEnglishProse(text) : text;
        }),
        locale,
      );
    const everybody = [...hosts, ...guests, ...participants];
    const count = everybody.length;
    return {
      ...{ hosts: named(hosts), guests: named(guests), all: named(everybody) },
      ...{ count, areGuestsMany: guests.length > 1 },
    };
  };
  const zh = ZH[kind](namedIn("zh"));
  const en = inCapital(EN[kind](namedIn("en")));
  const fitting = (title: string) => truncated(title, MAX_TITLE_LENGTH);
  if (firstDay === null) return { titleZh: fitting(zh), titleEn: fitting(en) };
  const days: KnownDays = { firstDay, lastDay: lastDay ?? firstDay, precision };
  const when = (locale: "zh" | "en") =>
    precision === "DAY" ? formatMonth(firstDay, locale) : formatKnownDays(days, locale);
  return { titleZh: fitting(`${zh}（${when("zh")}）`), titleEn: fitting(`${en}, ${when("en")}`) };
}

/** The titles of a record; null where it has none in a language. */
export type Titles = { titleZh: string | null; titleEn: string | null };

/**
 * The titles that change with what is proposed: those that are still as they were proposed. What somebody typed stays.
 * @param before what was proposed until now
 * @param after  what is proposed from now on
 */
export function titlesAfter(own: Titles, before: Titles, after: Titles): Partial<Titles> {
  const isRenewed = (name: keyof Titles) =>
    own[name] !== null && own[name] === before[name] && own[name] !== after[name];
  return {
    ...(isRenewed("titleZh") && { titleZh: after.titleZh }),
    ...(isRenewed("titleEn") && { titleEn: after.titleEn }),
  };
}

/** The place of a record, in each language. */
export type Place = { placeZh: string | null; placeEn: string | null };

/** The place that is proposed: the host, where one alone receives; null where several do, or nobody, and online. */
export const proposedPlace = ({ kind, hosts }: Pick<TitleFacts, "kind" | "hosts">): Localized | null =>
  kind === "ONLINE" || hosts.length !== 1 ? null : (hosts[0] ?? null);

/**
 * The place that changes with what is proposed, where it is still as it was proposed. What somebody typed stays.
 * @param before what was proposed until now
 * @param after  what is proposed from now on
 */
export function placeAfter(own: Place, before: Localized | null, after: Localized | null): Partial<Place> {
  if (before === null || own.placeZh !== before.zh || own.placeEn !== before.en) return {};
  const place = { placeZh: after?.zh ?? null, placeEn: after?.en ?? null };
  return place.placeZh === own.placeZh && place.placeEn === own.placeEn ? {} : place;
}

/** The first status of a record: HELD where the last day is over on the calendar of the place, else DRAFT. */
export function statusAtBeginning(lastDay: CalendarDay, { now, timezone }: { now: Date; timezone: string }) {
  return lastDay < dayAt(now, timezone) ? "HELD" : "DRAFT";
}

/**
 * The code of the exchange with that number in its year, "EX-2025-001".
 * @param number from 1; from 1000 on the code grows
 */
export const codeOf = (year: string, number: number): string => `EX-${year}-${String(number).padStart(3, "0")}`;

/** How many days a discarded draft can be restored, and a removal taken back. */
export const DAYS_TO_RESTORE = 30;

/** The instant from which what was discarded or removed can no longer be restored. */
export const restorableUntil = (removedAt: Date): Date => after(removedAt, days(DAYS_TO_RESTORE));

/** Whether the record can still be changed: one that was agreed or cancelled is closed. */
export const isOpenRecord = (status: ExchangeStatus): boolean => status !== "AGREED" && status !== "CANCELLED";

/**
 * The version of a restored entry: later than every version that a page has seen of it.
 * @param removed what was stored of the entry; older entries have no version
 */
export const versionWhenRestored = ({ version = 0 }: { version?: number }): number => version + 1;

/**
 * Lets an entry come back into a locked list.
 * @throws conflict changed_meanwhile where it is in the list already; too_many where the list is full
 */
export function assertRestorable(present: readonly string[], { id, max }: { id: string; max: number }): void {
  if (present.includes(id)) throw conflict("changed_meanwhile");
  if (present.length >= max) throw conflict("too_many");
}
