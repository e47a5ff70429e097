import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import { inCapital, inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { isOnePeriod } from "@/lib/platform/known-days.ts";
import {
  basesIn,
  type DraftFacts,
  type DraftPeople,
  type DraftPerson,
  groupsIn,
  hostsInDraft,
  isJourney,
  type Name,
  paragraphsOf,
  type Words,
} from "../draft-words/rules.ts";
import {
  groupOf,
  inGroups,
  inProse,
  leadOf,
  numeral,
  ofCollege,
  sentenceOf,
  sidesOf,
  told,
  visitorsOf,
} from "../english-programmes/rules.ts";
import { daysInDraft } from "../rules.ts";

const and = (names: readonly string[]): string => namesTogether(names, "en");

/** "On 5 December 2025", "During 19–28 March 2024", "In March 2025", "From March to May 2024". */
function englishOpening(facts: DraftFacts): string {
  const days = daysInDraft(facts, "en");
  if (isJourney(facts)) return `During ${days}`;
  if (facts.precision === "DAY") return `On ${days}`;
  return `${isOnePeriod(facts) ? "In" : "From"} ${days}`;
}

const englishDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "one person";
  return headcount ? `a delegation of ${numeral(headcount)}` : "a delegation";
};

/** "Wang Fang, President", or the title alone. */
const nameAndTitle = ({ name: own, title }: Pick<DraftPerson, "name" | "title">, name: Name): string =>
  [own, title].flatMap((label) => (label ? [name(label)] : [])).join(", ");

/** "Li Ming (Dean, School of Arts; head of delegation; on behalf of Wang Fang, President)"; "" of somebody without a name. */
function person({ name: own, title, unitName, isHead, onBehalfOf }: DraftPerson, name: Name): string {
  if (own === null) return "";
  const office = [title, unitName].flatMap((label) => (label ? [name(label)] : [])).join(", ");
  const absent = onBehalfOf && nameAndTitle(onBehalfOf, name);
  const notes = [office, isHead && "head of delegation", absent && `on behalf of ${absent}`].filter(Boolean);
  return notes.length > 0 ? `${name(own)} (${notes.join("; ")})` : name(own);
}

function peopleOf({ college, isObserver, members, others }: DraftPeople, name: Name): string {
  const named = members.filter(({ isAbsent }) => !isAbsent).map((member) => person(member, name));
  const counted = others.map(({ label, unitName, count }) => {
    const who = unitName ? `${name(label)}, ${name(unitName)}` : name(label);
    return count === null ? who : `${who} (${count})`;
  });
  const said = [...named, ...counted].filter((each) => each !== "");
  return said.length > 0 ? `${name(college)}${isObserver ? " (observer)" : ""}: ${said.join("; ")}` : "";
}

/** The sentences of a draft in English. */
export const english: Words = {
  opening: (facts, nameOf) => {
    const name = inProse(nameOf);
    const { wasHeld } = facts;
    const days = englishOpening(facts);
    const guests = facts.guests.map(({ name: own }) => name(own));
    if (facts.kind === "VISIT" || facts.kind === "TRAINING") {
      const areMany = facts.guests.length > 1;
      const delegations = facts.guests.map(({ headcount, name: own }) => {
        const from = name(own);
        return `${englishDelegation(headcount)} from ${from}${from.includes(", ") ? "," : ""}`;
      });
      const people = (count: number) => `${numeral(count)} ${count === 1 ? "person" : "people"}`;
      const toured = hostsInDraft(facts, { locale: "en", name, people });
      const act =
        facts.kind === "VISIT" ? ["visited", "visit"] : ["took part in training at", "take part in training at"];
      const [past = "", plan = ""] = act;
      return `${days}, ${and(delegations)} ${told(past, plan, { wasHeld, areMany })} ${and(toured)}.`;
    }
    const act =
      facts.kind === "ONLINE" ? ["met online", "meet online"] : ["held a joint meeting", "hold a joint meeting"];
    const [past = "", plan = ""] = act;
    const all = [...facts.hosts.map(name), ...guests, ...facts.participants.map(name)];
    return `${days}, ${and(all)} ${told(past, plan, { wasHeld, areMany: true })}.`;
  },
  theme: (theme, wasHeld) => `The theme of the exchange ${wasHeld ? "was" : "is"} “${theme}”.`,
  observers: (names, wasHeld) => {
    const areMany = names.length > 1;
    const as = areMany ? "as observers" : "as an observer";
    return inCapital(
      `${and(names.map(inEnglishProse))} ${told("took part", "take part", { wasHeld, areMany })} ${as}.`,
    );
  },
  present: (wasHeld) => (wasHeld ? "Who took part" : "Who takes part"),
  people: peopleOf,
  absences: ({ college, members }, name) =>
    members
      .filter(({ isAbsent, sentGreetings }) => isAbsent && sentGreetings)
      .map((member) => ofCollege(member, college, name))
      .filter((who) => who !== "")
      .map((who) => `${inCapital(who)}${who.includes(", ") ? "," : ""} was absent and sent greetings.`),
  programme: (wasHeld) => (wasHeld ? "The course of the exchange" : "Programme"),
  programmeOf: (facts, name) =>
    paragraphsOf(facts, {
      lead: (moment) => leadOf(moment, name),
      sentence: (items) => sentenceOf(items, facts, name),
      group: (each) => groupOf(each, name),
      end: (said, opens) => `${inCapital(said)}${opens ? ":" : "."}`,
      between: " ",
    }),
  outcomes: {
    DIRECTION: {
      heading: "Directions",
      intro: (count) => `The following ${count === 1 ? "direction was" : "directions were"} named:`,
    },
    PROPOSED: {
      heading: "Intentions",
      intro: (_count, sides) => `The ${sides === 2 ? "two sides" : "sides"} intend the following:`,
    },
    AGREED: {
      heading: "What was agreed",
      intro: (_count, sides) => `The ${sides === 2 ? "two sides" : "sides"} agreed on the following:`,
    },
  },
  agreements: "Agreements",
  counts: (facts, name) => {
    const { wasHeld } = facts;
    const [groups, bases] = [groupsIn(facts), basesIn(facts)];
    const who = sidesOf(facts);
    const { who: visitors, areMany } = visitorsOf(facts);
    const talk =
      groups.length > 0 && `${who} ${told("met", "meet", { wasHeld, areMany: true })} ${inGroups(groups.length)}`;
    const kind = bases.every(({ isPracticeBase }) => isPracticeBase) ? "practice bases" : "places";
    const [base] = bases;
    const seen = bases.length === 1 && base ? inProse(name)(base.name) : `${numeral(bases.length)} ${kind}`;
    const tour = bases.length > 0 && `${visitors} ${told("visited", "visit", { wasHeld, areMany })} ${seen}`;
    const said = [talk, tour].filter((part) => part !== false).join(", and ");
    return said ? `${inCapital(said)}.` : "";
  },
};
