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

function titles(line: Line, from: number): Candidate[] {
  const whole = matchAt(line, TITLE, from);
  const text = line.folded.key.slice(line.words[from]?.start);
  const holds = holdingsOf(line);
  const contracted = holds.contracted ? CONTRACTED.exec(text)?.[0] : undefined;
  const found: { to: number; text: string; cost: number }[] = [];
  if (whole && !OF_DEPARTMENT.test(whole.found[0]))
    found.push({ to: whole.to, text: whole.found[0], cost: IS_GROUP_LIKE.test(whole.found[0]) ? 0.95 : 0.6 });
  const ofField = matchAt(line, FIELD_TITLE, from);
  if (ofField && ofField.to !== whole?.to) found.push({ to: ofField.to, text: ofField.found[0], cost: 1 });
  const ofSomething = matchAt(line, OF_SOMETHING, from);
  if (ofSomething) found.push({ to: ofSomething.to, text: ofSomething.found[0], cost: 2.2 });
  const vague = holds.vague ? matchAt(line, VAGUE_TITLE, from) : null;
  if (vague) found.push({ to: vague.to, text: vague.found[0], cost: 2.6 });
  const quoted = line.words[from]?.kind === "mark" ? matchAt(line, QUOTED_TITLE, from) : null;
  if (quoted) found.push({ to: quoted.to, text: quoted.found[0], cost: 0.9 });
  const honour = holds.honour ? matchAt(line, HONOUR, from) : null;
  if (honour) found.push({ to: honour.to, text: honour.found[0], cost: honour.found[0].length > 4 ? 1.4 : 2.2 });
  const short = shortTitle(line, from);
  if (short) found.push({ to: from + 1, text: short, cost: 0.6 });
  if (contracted) {
    const cost = 1.3 + 8 * bodyCost(contracted.slice(0, -2));
    found.push({ to: from + contracted.length, text: contracted, cost });
  }
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

/** "关处", "王总": an office of one character behind a surname */
function shortTitle({ words }: Line, from: number): string | null {
  const [before, surname, word, next] = [words[from - 2], words[from - 1], words[from], words[from + 1]];
  const isShort = word?.kind === "han" && /[处局总科工导]/u.test(word.key) && word.blanks === 0;
  const isBehind =
    surname?.kind === "han" && surnameRarity(surname.key) !== null && (before?.kind !== "han" || surname.blanks > 0);
  return isShort && isBehind && (next?.kind !== "han" || next.blanks > 0) ? word.key : null;
}

const roleIn = (text: string): PersonRole | null => TITLE_ROLES.find(([, words]) => words.test(text))?.[0] ?? null;

/** The people of a unit that has a name: 国际学院负责人 */
const OF_ONE_UNIT =
  /^(?!相关|有关|各|其他|其余|部分|二级|两校|我校|双方|全体|主要|来自|所有)[^、]+(?:学院|部门|处室|院系)/u;

function groups(line: Line, from: number): Candidate[] {
  const group = (to: number, text: string, number: string | undefined, cost: number): Candidate => ({
    label: "group",
    from,
    to,
    cost,
    text: text.replace(/^[等及和与的]+/u, "") || text,
    count: number ? chineseNumber(number) : null,
  });
  const candidates: Candidate[] = [];
  const isNumber = /[\d等共近约逾超一二两三四五六七八九十百千数若]/u.test(line.words[from]?.text ?? "");
  const counted = isNumber ? matchAt(line, GROUPS.counted, from) : null;
  if (counted) {
    const [whole, number, noun] = counted.found;
    candidates.push(group(counted.to, noun ?? whole, number, noun ? 0.6 : 2));
  }
  const described = matchAt(line, GROUPS.described, from);
  if (described) {
    const [, text = "", number] = described.found;
    const isAmong = line.words[from - 1]?.key === "等" && !ADDRESSED.test(text);
    candidates.push(group(described.to, text, number, isAmong ? 0.3 : describedCost(text, number !== undefined)));
  }
  const party = isNumber ? matchAt(line, GROUPS.party, from) : null;
  if (party) candidates.push(group(party.to, party.found[0], undefined, 0.5));
  const bare = isNumber ? (matchAt(line, GROUPS.bare, from) ?? matchAt(line, GROUPS.people, from)) : null;
  if (bare) {
    const text = bare.found[0].startsWith("一行") ? "一行" : bare.found[0];
    candidates.push(group(bare.to, text, bare.found[1], 0.7));
  }
  return candidates;
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
    const isHalf = glue.found[0] === "及" && line.words[from - 1]?.key === "以";
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
