import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { isOnePeriod } from "@/lib/platform/known-days.ts";
import { type DraftFacts, hostsInDraft, isJourney, type Words } from "../draft-words/rules.ts";
import { daysInDraft } from "../rules.ts";

const FIRST_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A whole number as English prose writes it: in words up to ten. */
const numeral = (count: number): string => FIRST_NUMBERS[count] ?? String(count);

/** "On 5 December 2025", "During 19–28 March 2024", "In March 2025", "From March to May 2024". */
function englishOpening(facts: DraftFacts): string {
  const days = daysInDraft(facts, "en");
  if (isJourney(facts)) return `During ${days}`;
  if (facts.precision === "DAY") return `On ${days}`;
  return `${isOnePeriod(facts) ? "In" : "From"} ${days}`;
}

const and = (names: readonly string[]): string => namesTogether(names, "en");

/** What the name of a part of a college begins with; prose puts an article in front of it. */
const PART_OF_COLLEGE = /^(?:School|College|Faculty|Department|Institute|Office|Division|Cent(?:re|er)) (?:of|for) /;
const isPartOfCollege = (name: string): boolean => PART_OF_COLLEGE.test(name) && name.includes(", ");
const withArticle = (name: string): string => (isPartOfCollege(name) ? `the ${name}` : name);

const englishDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "one person";
  return headcount ? `a delegation of ${numeral(headcount)}` : "a delegation";
};

/** The sentences of a draft in English. */
export const english: Words = {
  opening: (facts, nameOf) => {
    const name = (label: Localized) => withArticle(nameOf(label));
    const hosts = facts.hosts.map(name);
    const guests = facts.guests.map((guest) => name(guest.name));
    const { wasHeld } = facts;
    const days = englishOpening(facts);
    if (facts.kind === "VISIT") {
      const delegations = facts.guests.map(
        ({ headcount, name: own }) =>
          `${englishDelegation(headcount)} from ${name(own)}${isPartOfCollege(nameOf(own)) ? "," : ""}`,
      );
      const toured = hostsInDraft(facts, {
        ...{ locale: "en", name },
        people: (count) => `${numeral(count)} ${count === 1 ? "person" : "people"}`,
      });
      return `${days}, ${and(delegations)} ${wasHeld ? "visited" : `${facts.guests.length > 1 ? "are" : "is"} to visit`} ${and(toured)}.`;
    }
    const act = {
      JOINT_MEETING: wasHeld ? "held a joint meeting" : "are to hold a joint meeting",
      ONLINE: wasHeld ? "met online" : "are to meet online",
      TRAINING: wasHeld ? "took part in a joint training" : "are to take part in a joint training",
    }[facts.kind];
    return `${days}, ${and([...hosts, ...guests, ...facts.participants.map(name)])} ${act}.`;
  },
  theme: (theme, wasHeld) => `The theme of the exchange ${wasHeld ? "was" : "is"} “${theme}”.`,
  present: "Who took part",
  people: (college, named) => `${college}: ${named.join("; ")}`,
  person: ({ name: own, title, unitName }, name) => {
    if (own === null) return "";
    const held = [title, unitName].flatMap((label) => (label ? [name(label)] : [])).join(", ");
    return held ? `${name(own)} (${held})` : name(own);
  },
  groups: "Discussion in groups",
  bases: "Visits",
  agreements: "Agreements",
  group: ({ name: own, topics, pairings }, name) => {
    const pairs = pairings.map(({ guest, host }) => `${name(guest)} with ${name(host)}`).join("; ");
    const head = [own ? name(own) : "", pairs].filter(Boolean).join(": ");
    return topics.length > 0 && head ? `${head} (on ${and(topics.map(name))})` : head;
  },
  counts: ({ sides, isHosted, groups, bases, wasHeld }) => {
    const who = sides === 2 ? "the two sides" : "the sides";
    const met = wasHeld ? "met" : "are to meet";
    const toured = wasHeld ? "visited" : "to visit";
    const talk = groups > 0 && `${who} ${met} in ${numeral(groups)} ${groups === 1 ? "group" : "groups"}`;
    const tour = `${numeral(bases)} practice ${bases === 1 ? "base" : "bases"}`;
    const visit =
      bases > 0 &&
      (talk ? `${toured} ${tour}` : `${isHosted ? "the guests" : who} ${wasHeld ? "visited" : "are to visit"} ${tour}`);
    const said = [talk, visit].filter((part) => part !== false).join(" and ");
    return said ? `${said.charAt(0).toUpperCase()}${said.slice(1)}.` : "";
  },
};
