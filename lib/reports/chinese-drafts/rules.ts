import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import { wordsInARow } from "@/lib/platform/i18n/joined-words.ts";
import { groupOf, leadOf, sentenceOf, sidesOf, titleAndName, visitorsOf } from "../chinese-programmes/rules.ts";
import {
  basesIn,
  type DraftPeople,
  type DraftPerson,
  groupsIn,
  hostsInDraft,
  isJourney,
  type Name,
  paragraphsOf,
  type Words,
} from "../draft-words/rules.ts";
import { daysInDraft } from "../rules.ts";

const row = (...words: string[]): string => wordsInARow(words, "zh");
const and = (names: readonly string[]): string => namesTogether(names, "zh");
const list = (names: readonly string[]): string => names.join("、");

const chineseDelegation = (headcount: number | null): string => {
  if (headcount === 1) return "1人";
  return headcount ? `代表团一行${headcount}人` : "代表团";
};

const MEETINGS = {
  JOINT_MEETING: "举行联席会议",
  ONLINE: "举行线上交流",
} as const;

/** "艺术学院院长李明"; "" of somebody without a name. */
function person({ name: own, title, unitName }: Omit<DraftPerson, "onBehalfOf">, name: Name): string {
  if (own === null) return "";
  const [held, unit] = [title ? name(title) : "", unitName ? name(unitName) : ""];
  return row(held.startsWith(unit) ? "" : unit, held, name(own));
}

/** The person with what the delegation says of him or her: "院长李明（团长，受校长王芳委托）". */
function personInFull(member: DraftPerson, name: Name): string {
  const who = person(member, name);
  const absent = member.onBehalfOf && titleAndName(member.onBehalfOf, name);
  const notes = [member.isHead && "团长", absent && `受${absent}委托`].filter(Boolean);
  return who !== "" && notes.length > 0 ? `${who}（${notes.join("，")}）` : who;
}

function peopleOf({ college, isObserver, members, others }: DraftPeople, name: Name): string {
  const named = members.filter(({ isAbsent }) => !isAbsent).map((member) => personInFull(member, name));
  const counted = others.map(({ label, unitName, count }) =>
    row(unitName ? name(unitName) : "", name(label), count === null ? "" : `${count}人`),
  );
  const said = [...named, ...counted].filter((each) => each !== "");
  return said.length > 0 ? `${name(college)}${isObserver ? "（列席）" : ""}：${list(said)}` : "";
}

/** The sentences of a draft in Chinese. */
export const chinese: Words = {
  opening: (facts, name) => {
    const days = `${daysInDraft(facts, "zh")}${isJourney(facts) ? "期间" : ""}`;
    const will = facts.wasHeld ? "" : "将";
    if (facts.kind === "VISIT" || facts.kind === "TRAINING") {
      const delegations = facts.guests.map((guest) => row(name(guest.name), chineseDelegation(guest.headcount)));
      const toured = hostsInDraft(facts, { locale: "zh", name, people: (count) => `${count}人` });
      const act = facts.kind === "VISIT" ? "交流" : "研修";
      return `${days}，${row(list(delegations), `${will}到`, list(toured), act)}。`;
    }
    const all = [...facts.hosts, ...facts.guests.map((guest) => guest.name), ...facts.participants].map(name);
    return `${days}，${row(and(all), `${will}${MEETINGS[facts.kind]}`)}。`;
  },
  theme: (theme) => `本次交流的主题是“${theme}”。`,
  observers: (names, wasHeld) => `${row(and(names), wasHeld ? "列席" : "将列席")}。`,
  present: () => "参加人员",
  people: peopleOf,
  absences: ({ college, members }, name) =>
    members
      .filter(({ isAbsent, sentGreetings }) => isAbsent && sentGreetings)
      .map((member) => `${row(name(college), titleAndName(member, name))}未出席，致以问候。`),
  programme: (wasHeld) => (wasHeld ? "交流经过" : "日程安排"),
  programmeOf: (facts, name) =>
    paragraphsOf(facts, {
      lead: (moment) => leadOf(moment, name),
      sentence: (items) => sentenceOf(items, facts, name),
      group: (each) => groupOf(each, name),
      end: (said, opens) => `${said}${opens ? "：" : "。"}`,
      between: "",
    }),
  outcomes: {
    DIRECTION: { heading: "方向", intro: () => "交流中提出以下方向：" },
    PROPOSED: { heading: "意向", intro: (_count, sides) => `${sides === 2 ? "双方" : "各方"}形成以下意向：` },
    AGREED: { heading: "约定", intro: (_count, sides) => `${sides === 2 ? "双方" : "各方"}作出以下约定：` },
  },
  agreements: "协议",
  counts: (facts, name) => {
    const will = facts.wasHeld ? "" : "将";
    const [groups, bases] = [groupsIn(facts), basesIn(facts)];
    const counted = bases.every(({ isPracticeBase }) => isPracticeBase) ? "实践基地" : "场所";
    const [base] = bases;
    const seen = bases.length === 1 && base ? row("考察", name(base.name)) : `考察${bases.length}处${counted}`;
    const parts = [
      groups.length > 0 && `${sidesOf(facts)}${will}${groups.length > 1 ? `分${groups.length}组` : "分组"}座谈`,
      bases.length > 0 && `${groups.length > 0 && facts.hosts.length === 0 ? "" : visitorsOf(facts)}${will}${seen}`,
    ];
    const said = parts.filter((part) => part !== false);
    return said.length > 0 ? `${said.join("，")}。` : "";
  },
};
