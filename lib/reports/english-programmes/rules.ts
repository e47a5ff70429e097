import { lectureForm, VISIT_WORDS } from "@/lib/exchanges/item-words/rules.ts";
import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import { inCapital, inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import {
  type DraftFacts,
  type DraftGroup,
  type DraftItem,
  type DraftPerson,
  type Moment,
  type Name,
  sidesIn,
  wordings,
} from "../draft-words/rules.ts";

const FIRST_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A whole number as English prose writes it: in words up to ten. */
export const numeral = (count: number): string => FIRST_NUMBERS[count] ?? String(count);

const and = (names: readonly string[]): string => namesTogether(names, "en");

/** Says names of colleges, schools and places with their articles. */
export const inProse =
  (name: Name): Name =>
  (label) =>
    label.en === null ? name(label) : inEnglishProse(name(label));

/** "the two sides", or "the sides" where there are more. */
export const sidesOf = (facts: DraftFacts): string => (sidesIn(facts) === 2 ? "the two sides" : "the sides");

/** Who visits, and whether that is one: "the delegation", "the guests", or the sides where nobody hosts. */
export function visitorsOf(facts: DraftFacts): { who: string; areMany: boolean } {
  if (facts.hosts.length === 0) return { who: sidesOf(facts), areMany: true };
  const [guest, ...more] = facts.guests;
  if (more.length > 0) return { who: "the delegations", areMany: true };
  return { who: guest?.headcount === 1 ? "the guest" : "the delegation", areMany: false };
}

/** The verb of what happened, or of what is to happen. */
export const told = (
  past: string,
  plan: string,
  { wasHeld, areMany }: { wasHeld: boolean; areMany: boolean },
): string => {
  if (wasHeld) return past;
  return `${areMany ? "are" : "is"} to ${plan}`;
};

/** Somebody with the college: "Li Ming, Dean of South College", "the Dean of South College", "Li Ming of South College". */
export function ofCollege(
  { name: own, title }: Pick<DraftPerson, "name" | "title">,
  college: Localized,
  name: Name,
): string {
  const whose = inProse(name)(college);
  if (own === null) return title ? `the ${name(title)} of ${whose}` : "";
  return title ? `${name(own)}, ${name(title)} of ${whose}` : `${name(own)} of ${whose}`;
}

function audienceOf({ audience }: DraftItem, name: Name): string {
  if (!audience) return "";
  const { count, isApproximate, label } = audience;
  const who = label ? name(label) : "";
  if (count === null) return ` before ${who}`;
  return ` before an audience of ${isApproximate ? "about " : ""}${[numeral(count), who].filter(Boolean).join(" ")}`;
}

/** What a sentence tells of: an item, and how its parts are said. */
type Subject = {
  items: readonly DraftItem[];
  item: DraftItem;
  title: string;
  /** the title behind a noun: " (“Opening”)" */
  named: string;
  place: string;
  /** " at the Main Hall"; "" where the place is not known */
  at: string;
  visitors: (past: string, plan: string) => string;
  sides: (past: string, plan: string) => string;
  /** what one thing did */
  it: (past: string, plan: string) => string;
};

const VERBS: Record<DraftItem["kind"], (subject: Subject, name: Name) => string> = {
  BASE_VISIT: ({ items, item, place, visitors }, name) => {
    const bases = items.flatMap(({ base }) => (base ? [inProse(name)(base.name)] : []));
    const other = item.title ? visitedIn(item.title, name) : place;
    return `${visitors("visited", "visit")} ${bases.length > 0 ? and(bases) : other}`;
  },
  PLACE_VISIT: ({ items, place, at, visitors }, name) => {
    const seen = and(items.map(({ title }) => (title ? visitedIn(title, name) : place)));
    return `${visitors("visited", "visit")} ${seen}${seen === place ? "" : at}`;
  },
  CAMPUS_TOUR: ({ named, visitors }) => `${visitors("toured", "tour")} the campus${named}`,
  GROUP_DISCUSSION: ({ item: { groups }, sides, at }) => `${sides("met", "meet")} ${inGroups(groups.length)}${at}`,
  LECTURE: lecture,
  PLENARY: ({ named, at, sides }) => `${sides("held", "hold")} a plenary session${named}${at}`,
  WELCOME: ({ named, at, it }) => `a welcome session ${it("was held", "be held")}${named}${at}`,
  SIGNING: ({ named, at, it }) => `a signing ceremony ${it("was held", "be held")}${named}${at}`,
  MEAL: () => "",
  TRANSFER: () => "",
  OTHER: ({ title, it }) => `the programme ${it("also included", "include")} “${title}”`,
};

/** A lecture by what its title says of it: one that was heard is not one that was given. */
function lecture({ item, title, at, it }: Subject): string {
  if (title === "") return `a lecture ${it("was given", "be given")}${at}`;
  switch (lectureForm(wordings(item.title))) {
    case "heard":
      return `the programme ${it("included", "include")} “${title}”${at}`;
    case "held":
      return `“${title}” ${it("took place", "take place")}${at}`;
    case "given":
      return `a lecture, “${title}”, ${it("was given", "be given")}${at}`;
  }
}

/** What was visited, without the words that say so. */
const visitedIn = (title: Localized, name: Name): string => {
  const words = name(title).replace(VISIT_WORDS, "");
  return title.en === null ? words : inEnglishProse(words);
};

/** "in three groups", "in a group"; "in groups" where nobody knows how many. */
export function inGroups(count: number): string {
  if (count === 0) return "in groups";
  return count === 1 ? "in a group" : `in ${numeral(count)} groups`;
}

/** What happened in one item, or in visits one behind the other, with who chaired and who listened; without its full stop. */
export function sentenceOf(items: readonly DraftItem[], facts: DraftFacts, name: Name): string {
  const [item] = items as [DraftItem];
  const { wasHeld } = facts;
  const title = item.title ? name(item.title) : "";
  const place = item.place ? inProse(name)(item.place) : "";
  const { who, areMany } = visitorsOf(facts);
  const subject: Subject = {
    ...{ items, item, title, place },
    named: title === "" ? "" : ` (“${title}”)`,
    at: place === "" ? "" : ` at ${place}`,
    visitors: (past, plan) => `${who} ${told(past, plan, { wasHeld, areMany })}`,
    sides: (past, plan) => `${sidesOf(facts)} ${told(past, plan, { wasHeld, areMany: true })}`,
    it: (past, plan) => told(past, plan, { wasHeld, areMany: false }),
  };
  const chairs = item.chairs
    .map(({ college, ...each }) => ofCollege(each, college, name))
    .filter((each) => each !== "");
  const led = chairs.length > 0 ? `, chaired by ${and(chairs)}` : "";
  return `${VERBS[item.kind](subject, name)}${audienceOf(item, name)}${led}`;
}

const PARTS = { MORNING: "morning", AFTERNOON: "afternoon", EVENING: "evening" } as const;

function whenIn({ day, part, isUndated }: Moment): string {
  const date = day && formatDay(day, "en").replace(/ \d+$/, "");
  if (part) return date ? `on the ${PARTS[part]} of ${date}` : `in the ${PARTS[part]}`;
  if (date) return `on ${date}`;
  return isUndated ? "during the exchange" : "";
}

/** What is said of the time and the place in front of a sentence: "on the morning of 5 December, ". */
export function leadOf(moment: Moment, name: Name): string {
  const stop = moment.stop ? `at ${inProse(name)(moment.stop)}` : "";
  const said = [whenIn(moment), stop].filter(Boolean).join(" ");
  return said === "" ? "" : `${said}, `;
}

/** A group with its pairs of schools and its topics. */
export function groupOf({ name: own, topics, pairings }: DraftGroup, name: Name): string {
  const pairs = pairings.map(({ guest, host }) => `${name(guest)} with ${name(host)}`).join("; ");
  const head = [own ? name(own) : "", pairs].filter(Boolean).join(": ");
  const said = topics.length > 0 && head ? `${head} (on ${and(topics.map(name))})` : head;
  return inCapital(said);
}
