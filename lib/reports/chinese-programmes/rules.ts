import { HOLDING_ZH, lectureForm, VISIT_WORDS, VISITING_ZH } from "@/lib/exchanges/item-words/rules.ts";
import { namesTogether } from "@/lib/exchanges/record/rules.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { wordsInARow } from "@/lib/platform/i18n/joined-words.ts";
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

const row = (...words: string[]): string => wordsInARow(words, "zh");
const and = (names: readonly string[]): string => namesTogether(names, "zh");

/** "双方", or "各方" where there are more. */
export const sidesOf = (facts: DraftFacts): string => (sidesIn(facts) === 2 ? "双方" : "各方");

/** Who visits: the delegation, or the sides where nobody hosts. */
export function visitorsOf(facts: DraftFacts): string {
  if (facts.hosts.length === 0) return sidesOf(facts);
  const [guest, ...more] = facts.guests;
  if (more.length > 0) return "各代表团";
  return guest?.headcount === 1 ? "来访人员" : "代表团";
}

/** "校长王芳", or what of it is known. */
export const titleAndName = ({ name: own, title }: Pick<DraftPerson, "name" | "title">, name: Name): string =>
  row(title ? name(title) : "", own ? name(own) : "");

const GENERIC = {
  WELCOME: "欢迎活动",
  PLENARY: "全体座谈",
  SIGNING: "签约仪式",
} as const;

/** That an item is held: as its title says, where that is a meeting or a ceremony; else as what it is, with the title. */
const held = (title: string, generic: string): string => {
  if (title === "") return `举行${generic}`;
  if (HOLDING_ZH.test(title)) return title;
  return /(?:会|式|礼|活动|座谈|交流|论坛)$/u.test(title) ? row("举行", title) : `举行${generic}（${title}）`;
};

/** That a place is visited, with the verb of its title where it has one. */
const visited = (title: string, verb: string): string =>
  VISITING_ZH.test(title) ? title : row(verb, title.replace(VISIT_WORDS, ""));

/** A lecture by what its title says of it: one that was heard is not one that was given. */
function lecture({ item, title, at, will, visitors }: Subject): string {
  if (title === "") return `${will}${at}举办讲座`;
  const form = lectureForm(wordings(item.title));
  if (form === "heard")
    return /^\p{Script=Han}/u.test(title) ? row(visitors, will, at, title) : row(`日程${will}还包括`, title);
  if (HOLDING_ZH.test(title)) return row(will, at, title);
  return form === "held" ? row(will, at, "举行", title) : `${will}${at}举办讲座“${title}”`;
}

/** A person who chaired, with the college: "北校副校长李明". */
const chair = ({ college, ...who }: DraftItem["chairs"][number], name: Name): string => {
  const [whose, said] = [name(college), titleAndName(who, name)];
  return said.startsWith(whose) ? said : row(whose, said);
};

function audienceOf({ audience, kind }: DraftItem, name: Name): string {
  if (!audience) return "";
  const { count, isApproximate, label } = audience;
  const number = count === null ? "" : `${isApproximate ? "约" : ""}${count}${label ? "名" : "人"}`;
  return `，${row(number, label ? name(label) : "")}${kind === "LECTURE" ? "听讲" : "参加"}`;
}

/** What a sentence tells of: an item, and what of it is said how. */
type Subject = {
  items: readonly DraftItem[];
  item: DraftItem;
  title: string;
  place: string;
  /** "在礼堂"; "" where the place is not known */
  at: string;
  will: string;
  sides: string;
  visitors: string;
  wasHeld: boolean;
};

const VERBS: Record<DraftItem["kind"], (subject: Subject, name: Name) => string> = {
  BASE_VISIT: ({ items, title, place, will, visitors }, name) => {
    const bases = items.flatMap(({ base }) => (base ? [name(base.name)] : []));
    const many = bases.length > 1 ? "先后" : "";
    return row(
      `${visitors}${will}${many}`,
      bases.length > 0 ? row("考察", and(bases)) : visited(title || place, "考察"),
    );
  },
  PLACE_VISIT: ({ items, title, place, will, visitors }, name) => {
    const seen = items.length > 1 ? and(items.map((each) => (each.title ? name(each.title) : ""))) : title || place;
    const to = title !== "" && place !== "" && title !== place ? row("到", place) : "";
    return row(`${visitors}${will}${items.length > 1 ? "先后" : ""}`, to, visited(seen, "参观"));
  },
  CAMPUS_TOUR: ({ title, will, visitors }) =>
    /^(?:参观|游览)/u.test(title)
      ? `${visitors}${will}${title}`
      : `${visitors}${will}参观校园${title === "" ? "" : `（${title}）`}`,
  GROUP_DISCUSSION: ({ item: { groups }, sides, at, will }) =>
    `${row(sides, will, at)}${groups.length > 1 ? `分${groups.length}组` : "分组"}座谈`,
  LECTURE: lecture,
  PLENARY: ({ title, sides, at, will }) => row(sides, will, at, held(title, GENERIC.PLENARY)),
  WELCOME: ({ title, at, will }) => row(will, at, held(title, GENERIC.WELCOME)),
  SIGNING: ({ title, at, will }) => row(will, at, held(title, GENERIC.SIGNING)),
  MEAL: () => "",
  TRANSFER: () => "",
  OTHER: ({ title, wasHeld }) => row(`日程${wasHeld ? "还包括" : "还将包括"}`, title),
};

/** What happened in one item, or in visits one behind the other, with who chaired and who listened; without its full stop. */
export function sentenceOf(items: readonly DraftItem[], facts: DraftFacts, name: Name): string {
  const [item] = items as [DraftItem];
  const [title, place] = [item.title ? name(item.title) : "", item.place ? name(item.place) : ""];
  const subject = {
    ...{ items, item, title, place },
    at: place === "" ? "" : row("在", place),
    will: facts.wasHeld ? "" : "将",
    sides: sidesOf(facts),
    visitors: visitorsOf(facts),
    wasHeld: facts.wasHeld,
  };
  const chairs = item.chairs.map((each) => chair(each, name));
  const led = chairs.length > 0 ? `，由${and(chairs)}主持` : "";
  return `${VERBS[item.kind](subject, name)}${led}${audienceOf(item, name)}`;
}

const PARTS = { MORNING: "上午", AFTERNOON: "下午", EVENING: "晚上" } as const;

/** What is said of the time and the place in front of a sentence: "12月5日上午，". */
export function leadOf({ day, part, stop, isUndated }: Moment, name: Name): string {
  const date = day ? formatDay(day, "zh").replace(/^\d+年/u, "") : "";
  const said = row(isUndated ? "期间" : date, part ? PARTS[part] : "", stop ? row("在", name(stop)) : "");
  return said === "" ? "" : `${said}，`;
}

/** A group with its pairs of schools and its topics. */
export function groupOf({ name: own, topics, pairings }: DraftGroup, name: Name): string {
  const pairs = pairings.map(({ guest, host }) => row(name(guest), "与", name(host))).join("；");
  const head = [own ? name(own) : "", pairs].filter(Boolean).join("：");
  return topics.length > 0 && head ? `${head}（议题：${topics.map(name).join("、")}）` : head;
}
