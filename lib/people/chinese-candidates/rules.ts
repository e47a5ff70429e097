import type { Candidate, PersonRole, Separator } from "../candidates/rules.ts";
import { bodyCost, chineseUnits } from "../chinese-units/rules.ts";
import {
  ALL_OF,
  ANY_ROLE,
  ASIDE,
  CONTRACTED,
  chineseNumber,
  DEEDS,
  DEGREE,
  FIELD_TITLE,
  GLUE,
  GROUPS,
  HEADINGS,
  HONORIFIC,
  HONOUR,
  HONOUR_END,
  IN_FRONT_OF_NAME,
  IS_GROUP_LIKE,
  IS_RANK,
  LABELS,
  OF_SOMETHING,
  OFFICE_AT_END,
  QUOTED_TITLE,
  ROLES,
  TITLE,
  TITLE_ROLES,
  VAGUE_TITLE,
} from "../chinese-words/rules.ts";
import { type Line, matchAt } from "../line-words/rules.ts";
import { surnameRarity } from "../surnames/rules.ts";

/** What a stretch of Chinese characters may be, apart from names. */
export function chineseCandidates(line: Line, from: number): Candidate[] {
  return [
    ...titles(line, from),
    ...chineseUnits(line, from),
    ...groups(line, from),
    ...simple(line, from),
    ...links(line, from),
    ...asides(line, from),
  ];
}

/** What a line holds at all, looked for once: most patterns need not be tried at each of its words. */
type Holdings = { contracted: boolean; vague: boolean; honour: boolean; colon: boolean };
const holdings = new WeakMap<Line, Holdings>();

function holdingsOf(line: Line): Holdings {
  const known = holdings.get(line);
  if (known) return known;
  const { key } = line.folded;
  const found = {
    contracted: /[处部科局馆所厅]长/u.test(key),
    vague: /[师员家官人手匠]/u.test(key),
    honour: HONOUR_END.test(key),
    colon: key.includes(":"),
  };
  holdings.set(line, found);
  return found;
}

/** 英语系主任 is 主任 of 英语系. */
const OF_DEPARTMENT = /(?<!^|原|前|任)系副?主任$/u;

type FoundTitle = { to: number; text: string; cost: number };

/** The title that a pattern finds, at a price. */
function titleBy(line: Line, pattern: RegExp, from: number, costOf: (text: string) => number): FoundTitle[] {
  const match = matchAt(line, pattern, from);
  return match ? [{ to: match.to, text: match.found[0], cost: costOf(match.found[0]) }] : [];
}

const isOneTitle = ({ text }: FoundTitle): boolean => !IN_FRONT_OF_NAME.test(text.slice(0, -1));

function titles(line: Line, from: number): Candidate[] {
  const holds = holdingsOf(line);
  const whole = titleBy(line, TITLE, from, (text) => (IS_GROUP_LIKE.test(text) ? 0.95 : 0.6));
  const found = [
    ...whole.filter(({ text }) => !OF_DEPARTMENT.test(text)),
    ...titleBy(line, FIELD_TITLE, from, () => 1).filter(({ to }) => to !== whole[0]?.to),
    ...titleBy(line, OF_SOMETHING, from, () => 2.2),
    ...(holds.vague ? titleBy(line, VAGUE_TITLE, from, () => 2.6).filter(isOneTitle) : []),
    ...(line.words[from]?.kind === "mark" ? titleBy(line, QUOTED_TITLE, from, () => 0.9) : []),
    ...(holds.honour ? titleBy(line, HONOUR, from, (text) => (text.length > 4 ? 1.4 : 2.2)).filter(isOneTitle) : []),
    ...shortTitle(line, from),
    ...(holds.contracted ? contractedTitle(line, from) : []),
  ];
  return found.map(({ to, text, cost }) => ({
    label: "title",
    from,
    to,
    cost,
    isRank: IS_RANK.test(text),
    isPlural: false,
    office: OFFICE_AT_END.exec(text.replace(/[（(].*$/u, ""))?.[0] ?? text,
    isCertain: true,
    isGroupLike: IS_GROUP_LIKE.test(text),
    role: roleIn(text),
  }));
}

/** 教务处长 */
function contractedTitle({ words, folded }: Line, from: number): FoundTitle[] {
  const text = CONTRACTED.exec(folded.key.slice(words[from]?.start))?.[0];
  return text ? [{ to: from + text.length, text, cost: 1.3 + 8 * bodyCost(text.slice(0, -2)) }] : [];
}

/** "关处", "王总": an office of one character behind a surname */
function shortTitle({ words }: Line, from: number): FoundTitle[] {
  const [before, surname, word, next] = [words[from - 2], words[from - 1], words[from], words[from + 1]];
  const isShort = word?.kind === "han" && /[处局总科工导]/u.test(word.key) && word.blanks === 0;
  const isBehind =
    surname?.kind === "han" && surnameRarity(surname.key) !== null && (before?.kind !== "han" || surname.blanks > 0);
  const isWhole = isShort && isBehind && (next?.kind !== "han" || next.blanks > 0);
  return isWhole ? [{ to: from + 1, text: word.key, cost: 0.6 }] : [];
}

const roleIn = (text: string): PersonRole | null => TITLE_ROLES.find(([, words]) => words.test(text))?.[0] ?? null;

/** The people of a unit that has a name: 国际学院负责人 */
const OF_ONE_UNIT =
  /^(?!相关|有关|各|其他|其余|部分|二级|两校|我校|双方|全体|主要|来自|所有)[^、]+(?:学院|部门|处室|院系)/u;

function groups(line: Line, from: number): Candidate[] {
  const isNumber = /[\d等共近约逾超一二两三四五六七八九十百千数若]/u.test(line.words[from]?.text ?? "");
  return [...(isNumber ? countedGroups(line, from) : []), ...describedGroups(line, from)];
}

type Group = { from: number; to: number; text: string; number?: string | undefined; cost: number };
const groupOf = ({ from, to, text, number, cost }: Group): Candidate => ({
  label: "group",
  from,
  to,
  cost,
  text: text.replace(/^[等及和与的]+/u, "") || text,
  count: number ? chineseNumber(number) : null,
});

function countedGroups(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  const counted = matchAt(line, GROUPS.counted, from);
  if (counted) {
    const [whole, number, noun] = counted.found;
    candidates.push(groupOf({ from, to: counted.to, text: noun ?? whole, number, cost: noun ? 0.6 : 2 }));
  }
  const party = matchAt(line, GROUPS.party, from);
  if (party) candidates.push(groupOf({ from, to: party.to, text: party.found[0], cost: 0.5 }));
  const bare = matchAt(line, GROUPS.bare, from) ?? matchAt(line, GROUPS.people, from);
  if (bare) {
    const text = bare.found[0].startsWith("一行") ? "一行" : bare.found[0];
    candidates.push(groupOf({ from, to: bare.to, text, number: bare.found[1], cost: 0.7 }));
  }
  return candidates;
}

function describedGroups(line: Line, from: number): Candidate[] {
  const described = matchAt(line, GROUPS.described, from);
  if (!described) return [];
  const [, text = "", number] = described.found;
  const isAmong = line.words[from - 1]?.key === "等" && !ADDRESSED.test(text);
  const cost = isAmong ? 0.3 : describedCost(text, number !== undefined);
  return [groupOf({ from, to: described.to, text, number, cost })];
}

/** "张三、李四等老师" says how the two are addressed; "等教师" speaks of others. */
const ADDRESSED = /^(?:老师|教授|同志|同学|先生|女士|博士|领导|校领导|人)$/u;

function describedCost(text: string, hasNumber: boolean): number {
  if (/^(?:外国|海外|学校|公司)?人$/u.test(text)) return 4;
  const isFirm = hasNumber || text.length > 2;
  return (isFirm ? 0.9 : 1.5) + (OF_ONE_UNIT.test(text) ? 1.2 : 0);
}

const isAtBoundary = ({ words }: Line, at: number): boolean =>
  at === 0 || words[at - 1]?.kind === "mark" || (words[at]?.blanks ?? 0) > 0;

function simple(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  const honorific = matchAt(line, HONORIFIC, from);
  const degree = matchAt(line, DEGREE, from);
  if (degree) candidates.push({ label: "honorific", from, to: degree.to, cost: 0.8 });
  if (honorific) candidates.push({ label: "honorific", from, to: honorific.to, cost: 0.5 });
  for (const [role, words] of matchAt(line, ANY_ROLE, from) ? ROLES : []) {
    const found = matchAt(line, words, from);
    if (found) candidates.push({ label: "role", from, to: found.to, cost: 0.5, role });
  }
  for (const [field, words] of LABELS) {
    const found = isAtBoundary(line, from) && holdingsOf(line).colon ? matchAt(line, words, from) : null;
    if (found) candidates.push({ label: "label", from, to: found.to, cost: 0, field });
  }
  return candidates;
}

/** "of" between a whole and its part, a blank between two offices of one person, a list otherwise. */
function linkSeparator(word: string): Separator {
  if (word === "的" || word === "来自") return "of";
  return word.startsWith("兼") ? "blank" : "list";
}

function links(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  const glue = matchAt(line, GLUE, from);
  const next = line.words[glue?.to ?? -1];
  if (glue && next && next.kind !== "mark") {
    // "以及" is one word
    const before = line.words[from - 1]?.key ?? "";
    const isHalf =
      glue.found[0] === "及" ? /[以和与]/u.test(before) : /^[和与]$/u.test(glue.found[0]) && /[和与]/u.test(before);
    const cost = isHalf ? 1.5 : 0.3;
    candidates.push({ label: "link", from, to: glue.to, cost, separator: linkSeparator(glue.found[0]) });
  }
  const all = /[\d等两二三四五六七八九十几]/u.test(line.words[from]?.text ?? "") ? matchAt(line, ALL_OF, from) : null;
  if (all) candidates.push({ label: "link", from, to: all.to, cost: 0.2, separator: "blank" });
  return candidates;
}

/** What is no part of a name, and says nothing that is understood here. */
function asides(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  const aside = matchAt(line, ASIDE, from);
  if (aside) candidates.push({ label: "unknown", from, to: aside.to, cost: 0.3 });
  const deed = matchAt(line, DEEDS, from);
  if (deed) candidates.push({ label: "deed", from, to: deed.to, cost: 0.8 });
  const heading = holdingsOf(line).colon ? matchAt(line, HEADINGS, from) : null;
  if (heading) candidates.push({ label: "deed", from, to: heading.to, cost: 0.1 });
  return candidates;
}
