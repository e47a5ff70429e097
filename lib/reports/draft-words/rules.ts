import type { ExchangeKind } from "@/lib/exchanges/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { PublicAudience } from "@/lib/revisions/session-people/schema.ts";
import type { PublicItineraryItem } from "@/lib/revisions/views/schema.ts";
import type { ToldAgreement } from "../agreement-sentences/rules.ts";
import { type DraftDays, type DraftStop, stopInDraft } from "../rules.ts";

/** The facts of the record from which a first draft is made; they become public with the report. */
export type DraftFacts = DraftDays & {
  kind: ExchangeKind;
  title: Localized;
  theme: Localized | null;
  /** it has taken place; otherwise it is planned */
  wasHeld: boolean;
  /** in the order of their stops */
  hosts: Localized[];
  /** those of the hosts, where there are several */
  stops?: DraftStop[];
  /** of a meeting that nobody hosts */
  participants: Localized[];
  guests: { name: Localized; headcount: number | null }[];
  observers: Localized[];
  /** those of each party, guests first and observers last */
  people: DraftPeople[];
  /** what happened, or is to happen, in the order of days and hours; items without a day come last */
  programme: { day: CalendarDay | null; items: DraftItem[] }[];
  /** of an exchange that was held */
  outcomes: { standing: DraftStanding; title: Localized }[];
  /** of an exchange that was held */
  agreements: ToldAgreement[];
};

export type DraftStanding = "DIRECTION" | "PROPOSED" | "AGREED";

/** Of one party: who may be named in public, in protocol order, and those who are counted or described. */
export type DraftPeople = {
  college: Localized;
  isObserver: boolean;
  members: DraftPerson[];
  others: { label: Localized; unitName: Localized | null; count: number | null }[];
};

/** Somebody of a delegation: by name, or by title alone. */
export type DraftPerson = {
  name: Localized | null;
  title: Localized | null;
  unitName: Localized | null;
  isHead: boolean;
  isAbsent: boolean;
  sentGreetings: boolean;
  /** the absent person for whom somebody stood */
  onBehalfOf: { name: Localized | null; title: Localized | null } | null;
};

export type DraftGroup = {
  name: Localized | null;
  topics: Localized[];
  pairings: { guest: Localized; host: Localized }[];
};

/** One item of the itinerary, as far as a report tells it. */
export type DraftItem = Pick<PublicItineraryItem, "kind" | "title" | "place" | "partOfDay"> & {
  base: DraftBase | null;
  /** the host at whose stop it was, where there are several */
  stop: Localized | null;
  chairs: { name: Localized | null; title: Localized | null; college: Localized }[];
  audience: PublicAudience | null;
  groups: DraftGroup[];
};

/** A base that was visited; only one without a kind of its own is called a practice base. */
export type DraftBase = { name: Localized; isPracticeBase: boolean };

/** Says a label in the language of the draft. */
export type Name = (label: Localized) => string;

/** A label as it is worded, in each language in which it is. */
export const wordings = (label: Localized | null): string[] => [label?.zh, label?.en].flatMap((words) => words ?? []);

/** A paragraph, or the entries of a list. */
export type Told = string | string[];

/** The sentences of a draft in one language. */
export type Words = {
  opening: (facts: DraftFacts, name: Name) => string;
  theme: (theme: string, wasHeld: boolean) => string;
  observers: (names: readonly string[], wasHeld: boolean) => string;
  present: (wasHeld: boolean) => string;
  /** those of a party who take part; "" where nobody of them is named or counted */
  people: (people: DraftPeople, name: Name) => string;
  /** a sentence on each person who was absent and sent greetings */
  absences: (people: DraftPeople, name: Name) => string[];
  programme: (wasHeld: boolean) => string;
  programmeOf: (facts: DraftFacts, name: Name) => Told[];
  outcomes: Record<DraftStanding, { heading: string; intro: (count: number, sides: number) => string }>;
  agreements: string;
  counts: (facts: DraftFacts, name: Name) => string;
};

/** The hosts of a visit; of several, each with what is known of its stop. */
export const hostsInDraft = (
  { hosts, stops = [] }: DraftFacts,
  { locale, name, people }: { locale: Locale; name: Name; people: (count: number) => string },
): string[] =>
  hosts.map((host, at) => stopInDraft(name(host), (hosts.length > 1 && stops[at]) || null, locale, people));

/** Whether the days run from the first to the last stop of a journey, which need not have filled them. */
export const isJourney = ({ hosts, firstDay, lastDay, precision }: DraftFacts): boolean =>
  precision === "DAY" && hosts.length > 1 && firstDay !== lastDay;

/** How many sides there are; observers are none. */
export const sidesIn = ({ guests, hosts, participants }: DraftFacts): number =>
  guests.length + hosts.length + participants.length;

const itemsOf = ({ programme }: DraftFacts): DraftItem[] => programme.flatMap(({ items }) => items);

/** The groups that have a name or a pair. */
export const groupsIn = (facts: DraftFacts): DraftGroup[] =>
  itemsOf(facts).flatMap(({ groups }) => groups.filter(({ name, pairings }) => name !== null || pairings.length > 0));

/** The bases that were visited, each once. */
export const basesIn = (facts: DraftFacts): DraftBase[] => [
  ...new Map(
    itemsOf(facts).flatMap(({ base }) => (base ? [[`${base.name.zh}/${base.name.en}`, base] as const] : [])),
  ).values(),
];

/** Items one behind the other that one sentence tells: visits of bases, or of places, in one part of a day at one stop. */
function toldTogether(items: readonly DraftItem[]): DraftItem[][] {
  const isAlone = ({ chairs, audience }: DraftItem) => chairs.length === 0 && audience === null;
  const isPlainVisit = (item: DraftItem) =>
    isAlone(item) &&
    ((item.kind === "BASE_VISIT" && item.base !== null) ||
      (item.kind === "PLACE_VISIT" && item.title !== null && item.place === null));
  return items.reduce<DraftItem[][]>((runs, item) => {
    const [last] = runs.at(-1) ?? [];
    const isSame =
      last && last.kind === item.kind && last.partOfDay === item.partOfDay && sameLabel(last.stop, item.stop);
    if (last && isSame && isPlainVisit(last) && isPlainVisit(item)) runs.at(-1)?.push(item);
    else runs.push([item]);
    return runs;
  }, []);
}

const sameLabel = (one: Localized | null, other: Localized | null): boolean =>
  one?.zh === other?.zh && one?.en === other?.en;

type Timed = Pick<PublicItineraryItem, "startTime" | "partOfDay">;

/** The part of the day in which an item began, also where only its hour is known; null where neither is. */
export function partOfDayOf({ startTime, partOfDay }: Timed): PublicItineraryItem["partOfDay"] {
  if (partOfDay !== null || startTime === null) return partOfDay;
  if (startTime < "12:00") return "MORNING";
  return startTime < "18:00" ? "AFTERNOON" : "EVENING";
}

/** The earliest and the latest hour at which an item of a part of the day can begin. */
const HOURS = { MORNING: ["00:00", "11:59"], AFTERNOON: ["12:00", "17:59"], EVENING: ["18:00", "23:59"] } as const;

/** The items of a day in the order of their hours; one without an hour stays behind the one that it stood behind. */
export function inOrderOfHours<Item extends Timed>(items: readonly Item[]): Item[] {
  let last = "";
  const timed = items.map((item) => {
    const part = partOfDayOf(item);
    const [earliest, latest] = part ? HOURS[part] : ["", "~"];
    const [within = last] = [last < earliest && earliest, last > latest && latest].filter((each) => each !== false);
    // one of whose part alone is known comes where it stands, if that is within the part
    last = item.startTime ?? within;
    return { item, at: last };
  });
  return timed.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))).map(({ item }) => item);
}

/** Whether a report tells an item: meals and ways are none of its news, and one without words says nothing. */
const isTold = ({ kind, title, place, base, groups }: DraftItem): boolean => {
  if (kind === "MEAL" || kind === "TRANSFER") return false;
  if (kind === "OTHER") return title !== null;
  if (kind === "BASE_VISIT" || kind === "PLACE_VISIT") return base !== null || title !== null || place !== null;
  return kind !== "GROUP_DISCUSSION" || groups.length > 0 || title !== null || place === null;
};

/** What is said of the time and the place in front of a sentence: only what was not said in the one before. */
export type Moment = {
  day: CalendarDay | null;
  part: DraftItem["partOfDay"];
  stop: Localized | null;
  /** it was on one of several days, nobody knows on which */
  isUndated: boolean;
};

function momentOf(facts: DraftFacts, day: CalendarDay | null, item: DraftItem, before: DraftItem | undefined): Moment {
  const isOneDay = facts.precision === "DAY" && facts.firstDay === facts.lastDay;
  const isNewDay = before === undefined && !isOneDay;
  return {
    day: isNewDay ? day : null,
    part: item.partOfDay === before?.partOfDay ? null : item.partOfDay,
    stop: sameLabel(item.stop, before?.stop ?? null) ? null : item.stop,
    isUndated: isNewDay && day === null && facts.programme.some((each) => each.day !== null),
  };
}

/** How a language tells a programme. */
type Telling = {
  /** "On 5 December, "; "" where nothing is said */
  lead: (moment: Moment) => string;
  sentence: (items: DraftItem[]) => string;
  group: (group: DraftGroup) => string;
  /** ends a sentence; `opens` where a list follows */
  end: (sentence: string, opens: boolean) => string;
  /** stands between two sentences */
  between: string;
};

/** The programme with a sentence for each run of items, a list behind the one that tells of groups. */
export const paragraphsOf = (facts: DraftFacts, telling: Telling): Told[] =>
  facts.programme.flatMap(({ day, items }) => {
    const told: Told[] = [];
    let sentences: string[] = [];
    const close = () => {
      if (sentences.length > 0) told.push(sentences.join(telling.between));
      sentences = [];
    };
    let before: DraftItem | undefined;
    for (const run of toldTogether(items.filter(isTold))) {
      const [item] = run;
      if (!item) continue;
      const lines = item.groups.map(telling.group).filter((line) => line !== "");
      const said = telling.lead(momentOf(facts, day, item, before)) + telling.sentence(run);
      sentences.push(telling.end(said, lines.length > 0));
      if (lines.length > 0) {
        close();
        told.push(lines);
      }
      before = item;
    }
    close();
    return told;
  });
