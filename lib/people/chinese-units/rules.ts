import type { CandidateOf } from "../candidates/rules.ts";
import {
  INSTITUTION_END,
  OF_A_PLACE,
  OFFICE_INSIDE,
  OWN_INSTITUTION,
  UNIT_END,
  UNIT_WORDS,
} from "../chinese-words/rules.ts";
import { type Line, matchAt } from "../line-words/rules.ts";
import { surnameRarity } from "../surnames/rules.ts";

type Unit = CandidateOf<"unit"> | CandidateOf<"institution">;

const MAX_UNIT_CHARACTERS = 30;

/** Characters that a unit may hold: Chinese ones, letters, digits, quotation marks, brackets and list commas inside. */
const IN_UNIT = /[\p{Script=Han}\p{Script=Latin}\d“”‘’"《》〈〉·&.\-—（）()、]/u;

/** The units and institutions that may begin at a character: 国际交流与合作处, 北河大学, “一带一路”研究院. */
export function chineseUnits(line: Line, from: number): Unit[] {
  const { words, folded } = line;
  const first = words[from];
  const own = matchAt(line, OWN_INSTITUTION, from);
  const found: Unit[] = own ? [{ label: "institution", from, to: own.to, cost: 1, isEither: false }] : [];
  if (!first || !/[\p{Script=Han}\p{Script=Latin}\d“"《]/u.test(first.text)) return found;
  for (let at = from; at < from + MAX_UNIT_CHARACTERS && isInside(line, from, at); at += 1) {
    const isEnd = endsOf(line)[at]?.unit !== null || endsOf(line)[at]?.institution !== null;
    if (words[at]?.kind !== "han" || !isEnd) continue;
    const body = folded.key.slice(first.start, words[at]?.start);
    if (body.includes("的")) break;
    if (isOpen(body)) continue;
    const place = { from, at, body, cost: bodyCost(body) };
    found.push(...institutionsAt(line, place), ...unitsAt(line, place));
  }
  return found;
}

/** Whether a word can be inside a unit that begins at another one. */
function isInside(line: Line, from: number, at: number): boolean {
  const word = line.words[at];
  if (!word || !IN_UNIT.test(word.text)) return false;
  return at === from || word.blanks === 0 || isLatinPair(line, at);
}

type Ends = { institution: ReturnType<typeof matchAt>; unit: ReturnType<typeof matchAt> };
const ends = new WeakMap<Line, readonly Ends[]>();

/** The words for units at every place of a line; looked for once, although units may begin at any place before them. */
function endsOf(line: Line): readonly Ends[] {
  const known = ends.get(line);
  if (known) return known;
  const found = line.words.map((_, at) => ({
    institution: matchAt(line, INSTITUTION_END, at),
    unit: matchAt(line, UNIT_END, at),
  }));
  ends.set(line, found);
  return found;
}

/** Where the last word of a unit begins, and the characters in front of it with what they cost. */
type Ending = { from: number; at: number; body: string; cost: number };

function institutionsAt(line: Line, { from, at, body, cost: own }: Ending): Unit[] {
  const institution = endsOf(line)[at]?.institution;
  const [ending = ""] = institution?.found ?? [];
  const isWhole = /^(?:教育|科技|外交|文旅|财政|商务)部$/u.test(ending);
  if (!institution || (at === from && !isWhole) || body.includes("、")) return [];
  const isEither = ending.endsWith("学院") && ending !== "大学学院";
  const isSchool = ending === "学院";
  const cost = 0.7 + own + (isSchool ? 0.5 : 0) + insideCost(body, ending);
  return [{ label: "institution", from, to: institution.to, cost, isEither }];
}

function unitsAt(line: Line, { from, at, body, cost: own }: Ending): Unit[] {
  const unit = endsOf(line)[at]?.unit;
  if (!unit) return [];
  const [ending] = unit.found;
  const isBare = at === from && ending.length < 2;
  if (isBare || isBodyOfOffice(line, unit.to, ending)) return [];
  const inside = own + insideCost(body, ending);
  const cost = 0.8 + inside + endingCost(body, ending);
  const isOfPlace = /[省市区县州盟旗国]/u.test(body) && OF_A_PLACE.test(body + ending);
  const units: Unit[] = [
    { label: isOfPlace ? "institution" : "unit", from, to: unit.to, cost, isEither: ending === "学院" },
  ];
  const whole = behindBrackets(line, unit.to);
  if (whole !== null) units.push({ label: "unit", from, to: whole, cost: 1 + inside, isEither: false });
  return units;
}

/** Where the brackets close in which a second name of a unit stands, in front of an office: 国际处（港澳台办）处长. */
function behindBrackets(line: Line, from: number): number | null {
  const { words } = line;
  if (words[from]?.text !== "(") return null;
  const close = words.findIndex(({ text }, at) => at > from && text === ")");
  const isTight = words[close + 1]?.kind === "han" && words[close + 1]?.blanks === 0;
  const last = words[close - 1]?.key ?? "";
  return close > from && isTight && /[处部院系馆办心室会所科]/u.test(last) ? close + 1 : null;
}

/** 党委 in front of 书记 belongs to the office. */
const isBodyOfOffice = (line: Line, to: number, ending: string): boolean =>
  /[委组会]$|支部?$|总支$/u.test(ending) &&
  /党委|纪委|团委|工委|党组|支部|总支|工会/u.test(ending) &&
  /^(?:常务)?副?(?:书记|委员|常委|主席|秘书)/u.test(
    line.folded.key.slice(line.words[to]?.start ?? line.folded.key.length),
  );

/** Short units are less likely; an office of a whole college is no part of a school. */
function endingCost(body: string, ending: string): number {
  const isShort = body.length === 1 && ending.length === 1 && !/[校院党团学]/u.test(body);
  const isOfCollege = body.includes("学院") && /^(?:处|学院|图书馆|研究院|校办|党委|团委)$/u.test(ending);
  return (ending.length === 1 ? 0.25 : 0) + (isShort ? 2.4 : 0) + (isOfCollege ? 1.5 : 0);
}

const isLatinPair = ({ words }: Line, at: number): boolean =>
  words[at]?.kind === "latin" && words[at - 1]?.kind === "latin";

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether brackets or quotation marks of a body are not closed yet. */
const isOpen = (body: string): boolean =>
  count(body, /[（(]/gu) !== count(body, /[）)]/gu) || count(body, /“/gu) !== count(body, /”/gu);

/** The characters of a body that no word of units explains make a reading less likely. */
export const bodyCost = (body: string): number => {
  const unexplained = body.replace(UNIT_WORDS, "").replace(/[“”"《》（）()·、-]/gu, "").length;
  return 0.06 * unexplained;
};

const TITLE_INSIDE = /(?:校长|[院处部馆科所]长|主任|书记|教授|副)(?!办公|办|院|培训|信箱|论坛|工作|俱乐部|联席)/u;
const INSTITUTION_INSIDE =
  /(?:大学(?!科技园|学院|城|语文|外语|英语|体育)|集团(?!有限|股份|公司)|公司|银行|科学院|(?<!办公|展|大|餐)厅|教育局|政府|[省市区县州]\p{Script=Han}{0,4}(?:[厅局]|委员会|外事办|台办|侨办)|(?:教育|科技|外交|文旅|财政|商务)部|省外事办)(?=.)/u;
const UNIT_INSIDE = /(?:学院|中心|办公室|委员会)(?=.)/u;

/** A body that holds an institution, an office, or a list is less likely to be one unit. */
function insideCost(body: string, ending: string): number {
  let cost = 0;
  const whole = body + ending;
  if (INSTITUTION_INSIDE.test(whole) && !/^大学/u.test(body)) cost += 2.5;
  if (/^(?:我|贵|该|本)[校院]./u.test(whole)) cost += 2;
  if (/^学校(?!办|党|团|工会|董).{2}/u.test(whole)) cost += 1.4;
  if (/(?:职业|师范|理工|技术|技师)学院./u.test(whole)) cost += 1.2;
  if (ending === "学校" && body.endsWith("大")) cost += 3;
  if (/^[与和及暨兼]/u.test(whole)) cost += 1.5;
  if (/[（(][男女][)）]/u.test(body)) cost += 4;
  if (/学院.*学院/u.test(body) || /学院.+$/u.test(body)) cost += 0.1;
  if (TITLE_INSIDE.test(body)) cost += 3;
  if (DEEDS_INSIDE.test(body)) cost += 2;
  for (const piece of body.split("、").slice(0, -1)) cost += pieceCost(piece);
  return cost;
}
/** What a list comma inside a unit costs: much behind what is a unit, an office or a name by itself. */
function pieceCost(piece: string): number {
  const isWhole = UNIT_INSIDE.test(`${piece}。`) || /[处系部馆科办者手]$/u.test(piece) || OFFICE_INSIDE.test(piece);
  if (isWhole || !/^[\p{Script=Han}“”]{2,8}$/u.test(piece)) return 4;
  return surnameRarity(piece.slice(0, 1)) !== null && piece.length < 5 ? 3.5 : 1.8;
}

const DEEDS_INSIDE =
  /^由|率|介绍|会见|接见|接待|来访|致辞|前往|出席|参加|陪同|主持|带队|以及|及其|一行|均为|^二级(?=学)|^二级$/u;
