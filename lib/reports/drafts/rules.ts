import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import type { ExchangeKind } from "@/lib/exchanges/rules.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { isOnePeriod } from "@/lib/platform/known-days.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { agreementSentence, type ToldAgreement } from "../agreement-sentences/rules.ts";
import {
  type DraftDays,
  type DraftStop,
  daysInDraft,
  MAX_LISTED,
  MAX_SUMMARY_LENGTH,
  MAX_WORDS_LENGTH,
  stopInDraft,
  titleInDraft,
} from "../rules.ts";
import type { ReportBlock, ReportBody } from "../schema.ts";

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
  /** those of each college, guests first, who may be named in public, in protocol order */
  people: { college: Localized; members: DraftPerson[] }[];
  groups: { name: Localized | null; topics: Localized[]; pairings: { guest: Localized; host: Localized }[] }[];
  bases: Localized[];
  /** of an exchange that was held */
  agreements: ToldAgreement[];
};

/** Somebody who took part; a person without a name is left out. */
type DraftPerson = { name: Localized | null; title: Localized | null; unitName: Localized | null };

export type DraftText = { title: string | null; summary: string | null; body: ReportBody };

const FIRST_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A whole number as English prose writes it: in words up to ten. */
const numeral = (count: number): string => FIRST_NUMBERS[count] ?? String(count);

/** Half of the limit, since one character may count as two. */
const IN_ONE_PIECE = new RegExp(`.{1,${MAX_WORDS_LENGTH / 2}}`, "gsu");

const texts = (words: string) =>
  (words.match(IN_ONE_PIECE) ?? []).map((piece) => ({ type: "text" as const, text: piece }));
const p = (words: string) => ({ type: "paragraph" as const, content: texts(words) });
const h = (words: string): ReportBlock => ({ type: "heading", attrs: { level: 2 }, content: texts(words) });

/** The items as one list, or as several where they are more than a list may have. */
const lists = (items: readonly string[]): ReportBlock[] =>
  Array.from({ length: Math.ceil(items.length / MAX_LISTED) }, (_, at) => ({
    type: "bulletList",
    content: items
      .slice(at * MAX_LISTED, (at + 1) * MAX_LISTED)
      .map((words) => ({ type: "listItem", content: [p(words)] })),
  }));

/**
 * Makes a first text of a report: a few plain sentences with facts of the record and nothing else. A name that the record
 * has in one language only is used in both.
 */
export function draftOf(facts: DraftFacts, locale: Locale): DraftText {
  const words = locale === "zh" ? chinese : english;
  const name = (label: Localized) => inLocale(label, locale).text;
  const opening = words.opening(facts, name);
  const people = facts.people.flatMap(({ college, members }) => {
    const named = members.map((member) => words.person(member, name)).filter((said) => said !== "");
    return named.length > 0 ? [words.people(name(college), named)] : [];
  });
  const groups = facts.groups.map((group) => words.group(group, name)).filter((line) => line !== "");
  const bases = facts.bases.map(name);
  const agreements = facts.agreements.map((agreement) => agreementSentence(agreement, locale));
  const counts = words.counts({
    sides: facts.guests.length + facts.hosts.length + facts.participants.length,
    isHosted: facts.hosts.length > 0,
    groups: groups.length,
    bases: bases.length,
    wasHeld: facts.wasHeld,
  });
  return {
    title: titleInDraft(facts, locale),
    summary: truncated([opening, counts].filter(Boolean).join(locale === "zh" ? "" : " "), MAX_SUMMARY_LENGTH),
    body: {
      type: "doc",
      content: [
        p(opening),
        ...(facts.theme ? [p(words.theme(name(facts.theme), facts.wasHeld))] : []),
        ...(people.length > 0 ? [h(words.present), ...lists(people)] : []),
        ...(groups.length > 0 ? [h(words.groups), ...lists(groups)] : []),
        ...(bases.length > 0 ? [h(words.bases), ...lists(bases)] : []),
        ...(agreements.length > 0 ? [h(words.agreements), ...lists(agreements)] : []),
      ],
    },
  };
}

type Name = (label: Localized) => string;
type Counts = { sides: number; isHosted: boolean; groups: number; bases: number; wasHeld: boolean };
type Words = {
  opening: (facts: DraftFacts, name: Name) => string;
  theme: (theme: string, wasHeld: boolean) => string;
  present: string;
  people: (college: string, named: string[]) => string;
  /** "" where the person has no name */
  person: (member: DraftPerson, name: Name) => string;
  groups: string;
  bases: string;
  agreements: string;
  group: (group: DraftFacts["groups"][number], name: Name) => string;
  counts: (counts: Counts) => string;
};

/** The hosts of a visit; of several, each with what is known of its stop. */
const hostsInDraft = ({ hosts, stops = [] }: DraftFacts, locale: Locale, people: (count: number) => string) =>
  hosts.map((host, at) =>
    stopInDraft(inLocale(host, locale).text, (hosts.length > 1 && stops[at]) || null, locale, people),
  );

/** Whether the days run from the first to the last stop of a journey, which need not have filled them. */
const isJourney = ({ hosts, firstDay, lastDay, precision }: DraftFacts): boolean =>
  precision === "DAY" && hosts.length > 1 && firstDay !== lastDay;

/** "On 5 December 2025", "During 19–28 March 2024", "In March 2025", "From March to May 2024". */
function englishOpening(facts: DraftFacts): string {
  const days = daysInDraft(facts, "en");
  if (isJourney(facts)) return `During ${days}`;
  if (facts.precision === "DAY") return `On ${days}`;
  return `${isOnePeriod(facts) ? "In" : "From"} ${days}`;
}

const chineseDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "1人";
  return headcount ? `代表团一行${headcount}人` : "代表团";
};

const chinese: Words = {
  opening: (facts, name) => {
    const days = `${daysInDraft(facts, "zh")}${isJourney(facts) ? "期间" : ""}`;
    const will = facts.wasHeld ? "" : "将";
    if (facts.kind === "VISIT") {
      const delegations = facts.guests.map((guest) => `${name(guest.name)}${chineseDelegation(guest.headcount)}`);
      const toured = hostsInDraft(facts, "zh", (count) => `${count}人`);
      return `${days}，${delegations.join("、")}${will}到${toured.join("、")}交流。`;
    }
    const act = { JOINT_MEETING: "举行联席会议", ONLINE: "举行线上交流", TRAINING: "开展培训交流" }[facts.kind];
    const all = [...facts.hosts, ...facts.guests.map((guest) => guest.name), ...facts.participants].map(name);
    return `${days}，${namesTogether(all, "zh")}${will}${act}。`;
  },
  theme: (theme) => `本次交流的主题是“${theme}”。`,
  present: "参加人员",
  people: (college, named) => `${college}：${named.join("、")}`,
  person: ({ name: own, title, unitName }, name) => {
    if (own === null) return "";
    const [held, unit] = [title ? name(title) : "", unitName ? name(unitName) : ""];
    return inOneChineseLine([held.startsWith(unit) ? "" : unit, held, name(own)]);
  },
  groups: "分组座谈",
  bases: "参观考察",
  agreements: "协议",
  group: ({ name: own, topics, pairings }, name) => {
    const pairs = pairings.map(({ guest, host }) => `${name(guest)}与${name(host)}`).join("；");
    const head = [own ? name(own) : "", pairs].filter(Boolean).join("：");
    return topics.length > 0 && head ? `${head}（议题：${topics.map(name).join("、")}）` : head;
  },
  counts: ({ sides, groups, bases, wasHeld }) => {
    const will = wasHeld ? "" : "将";
    const parts = [
      groups > 0 && `${sides === 2 ? "双方" : "各方"}${will}分${groups}组座谈`,
      bases > 0 && `${will}考察${bases}处实践基地`,
    ];
    const said = parts.filter((part) => part !== false);
    return said.length > 0 ? `${said.join("，")}。` : "";
  },
};

/** Words one behind the other: Chinese ones without a space, and one where a Latin word begins or ends. */
const inOneChineseLine = (words: readonly string[]): string =>
  words.reduce((line, word) => {
    if (line === "" || word === "") return line + word;
    return /\p{Script=Han}$/u.test(line) && /^\p{Script=Han}/u.test(word) ? line + word : `${line} ${word}`;
  }, "");

const and = (names: readonly string[]): string => namesTogether(names, "en");

const englishDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "one person";
  return headcount ? `a delegation of ${numeral(headcount)}` : "a delegation";
};

const english: Words = {
  opening: (facts, name) => {
    const hosts = facts.hosts.map(name);
    const guests = facts.guests.map((guest) => name(guest.name));
    const { wasHeld } = facts;
    const days = englishOpening(facts);
    if (facts.kind === "VISIT") {
      const delegations = facts.guests.map(
        ({ headcount, name: own }) => `${englishDelegation(headcount)} from ${name(own)}`,
      );
      const toured = hostsInDraft(facts, "en", (count) => `${numeral(count)} ${count === 1 ? "person" : "people"}`);
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
