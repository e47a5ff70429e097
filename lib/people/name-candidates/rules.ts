import type { CandidateOf, Known } from "../candidates/rules.ts";
import { IS_OFFICE, OFFICE_INSIDE } from "../chinese-words/rules.ts";
import { isBeforeOffice, isDegreeAt, isHonorificAt, officeOf } from "../english-offices/rules.ts";
import { isField, isLink, isParticle, isSurnameUnit, isUnitWord } from "../english-words/rules.ts";
import { type Line, textBetween, type Word } from "../line-words/rules.ts";
import { isPinyin, isPinyinSurname, surnameRarity } from "../surnames/rules.ts";

type Name = CandidateOf<"name">;

const MAX_WORDS = 6;
const MAX_FOREIGN_CHARACTERS = 8;

/** The names that may begin at a word, whatever their script. */
export function nameCandidates(line: Line, from: number, known: Known): Name[] {
  const word = line.words[from];
  if (!word) return [];
  const names = word.kind === "han" ? hanNames(line, from) : lettersNames(line, from);
  if (known.people.size === 0) return names;
  return names.map((name) =>
    known.people.has(nameText(line, name)) ? { ...name, cost: Math.min(name.cost, 0.5) } : name,
  );
}

const DOT = /^[·.．-]$/u;

/** A name as it is written: middle dots of one kind, no blanks in Han names, single ones elsewhere. */
export function nameText(
  line: Line,
  { from, to, script }: { from: number; to: number; script: Name["script"] },
): string {
  const text = textBetween(line, from, to);
  if (script !== "han") return text.replace(/ +/gu, " ");
  return text.replace(/ /gu, "").replace(/[.]/gu, "·");
}

function hanNames(line: Line, from: number): Name[] {
  const run = hanRun(line.words, from);
  const names: Name[] = [];
  const put = (length: number, cost: number) =>
    names.push({ label: "name", from, to: from + length, cost, script: "han" });
  for (let length = 1; length <= Math.min(run.length, MAX_FOREIGN_CHARACTERS); length += 1)
    put(length, hanCost(run.slice(0, length)));
  for (const { length, cost } of [...dotted(line.words, from), ...spaced(line.words, from)]) put(length, cost);
  return names;
}

/** The Chinese characters from a word on that stand together. */
function hanRun(words: readonly Word[], from: number): string {
  let run = "";
  for (let at = from; at < words.length && run.length <= MAX_FOREIGN_CHARACTERS; at += 1) {
    const word = words[at];
    if (word?.kind !== "han" || (at > from && word.blanks > 0)) break;
    run += word.key;
  }
  return run;
}

/** Characters that stand in names of units and titles more often than in names of people. */
const UNLIKELY = /[和及与暨由在有为并是处部院系馆委厅局科室所员记级副主任授校会办厂的等第各位名]/u;
const WORDS_INSIDE =
  /[副总]$|副[^\P{L}]|学院|中心|教授|书记|主任|校长|[院处部馆所科会]长|代表|老师|同志|先生|女士|博士|主义|国际|工程|管理|出席|参加|一行|专员|主席|经理|领导|讲师|秘书|助理|教师|学生|师傅|医生|律师|同学|小姐|夫人|阁下|常委|模范|参观|考察|率团|率队|带队|陪同|会见|主持|代签|代为|若干|因公|因故|拿督|丹斯里/u;

/** What it costs that a name holds what is no part of names more often. */
const spoiledCost = (text: string): number =>
  (UNLIKELY.test(text) ? 0.7 : 0) + (WORDS_INSIDE.test(text) || IS_OFFICE.test(text) ? 2.2 : 0);

function hanCost(name: string): number {
  if (name.length === 1) return 1.9 + (surnameRarity(name) ?? 0.5);
  const whole = surnameRarity(name.slice(0, 2));
  if (name.length === 2 && whole !== null) return 1.2;
  const isCompound = whole !== null;
  const surname = isCompound ? whole : surnameRarity(name.slice(0, 1));
  if (surname === null) return foreignCost(name.length) + spoiledCost(name);
  return surname + givenCost(name.slice(isCompound ? 2 : 1), isCompound);
}

/** What the characters behind a surname cost. */
function givenCost(given: string, isCompound: boolean): number {
  const spoiled = spoiledCost(given);
  if (given.length === 2) return 1 + spoiled;
  if (given.length === 1) return /[处局科工]/u.test(given) ? 3.4 : (isCompound ? 1.15 : 1.1) + spoiled;
  // a double surname, as married women of Hong Kong and Taiwan have it, or a name from another script
  const isDouble = given.length === 3 && !isCompound && surnameRarity(given.slice(0, 1)) !== null;
  return isDouble ? 2.2 + spoiled : foreignCost(given.length + 1) - 0.3 + spoiled;
}

const foreignCost = (length: number): number =>
  length < 2 ? 2.4 : 2.6 + Math.max(0, length - 3) * 0.5 + Math.max(0, length - 4) * 0.5;

/** Parts with middle dots: 阿依古丽·买买提, M·K·甘地. A full stop between Chinese characters is one too. */
function dotted(words: readonly Word[], from: number): { length: number; cost: number }[] {
  const found: { length: number; cost: number }[] = [];
  let parts = 1;
  let at = from;
  let former = 0;
  // "让-马克·勒诺": a hyphen is a part of a name only beside a dot
  let hasDot = false;
  while (parts <= MAX_PARTS) {
    const end = endOfPart(words, at);
    if (hasDot) {
      for (let to = at + 1; to <= end; to += 1)
        found.push({ length: to - from, cost: dottedCost(words, parts, at, to) + former });
    }
    if (end === at || !isDotAt(words, end)) break;
    hasDot ||= words[end]?.text !== "-";
    former += partCost(words, at, end);
    at = end + 1;
    parts += 1;
  }
  return found;
}

/** Words that stand in front of names and are no part of them. */
const FIRST_OF_PLACE = /拿督|丹斯里|团长|来自|学院|大学|外方|中方|的/u;
const MAX_PARTS = 6;
const MAX_PART_LENGTH = 8;

/** Where the characters end that stand together from a place on: Chinese ones, or initials. */
function endOfPart(words: readonly Word[], from: number): number {
  let at = from;
  while (at < from + MAX_PART_LENGTH && isOfPart(words[at]) && (at === from || words[at]?.blanks === 0)) at += 1;
  return at;
}

const isOfPart = (word: Word | undefined): boolean =>
  word?.kind === "han" || (word?.kind === "latin" && word.text.length <= 2);
const isDotAt = (words: readonly Word[], at: number): boolean =>
  DOT.test(words[at]?.text ?? "") &&
  (words[at]?.blanks ?? 0) < (words[at]?.text === "-" ? 1 : 2) &&
  isOfPart(words[at + 1]);

/** What it costs that a part of a name in front of a dot holds words for offices, or is longer than such parts are. */
function partCost(words: readonly Word[], from: number, to: number): number {
  const part = words
    .slice(from, to)
    .map(({ key }) => key)
    .join("");
  const spoiled = OFFICE_INSIDE.test(part) || FIRST_OF_PLACE.test(part) ? 3 : 0;
  return spoiled + Math.max(0, part.length - 5) * 0.25;
}

function dottedCost(words: readonly Word[], parts: number, from: number, to: number): number {
  const last = words.slice(from, to).map(({ key }) => key);
  return 1.5 + Math.max(0, last.length - 3) * 0.12 - parts * 0.2 + spoiledCost(last.join(""));
}

/** A name that is set wide: "白 二二", "张 三", "欧阳 若兮", "王 小 明". */
function spaced(words: readonly Word[], from: number): { length: number; cost: number }[] {
  const runs: string[] = [];
  let at = from;
  while (runs.length < 4 && words[at]?.kind === "han") {
    const run = hanRun(words, at);
    runs.push(run);
    at += run.length;
    if ((words[at]?.blanks ?? 0) === 0) break;
  }
  const [surname = "", given = "", more = "", next = ""] = runs;
  const rarity = surnameRarity(surname);
  if (rarity === null || given === "" || given.length > 2) return [];
  const found = [{ length: surname.length + given.length, cost: 1 + rarity }];
  if (given.length === 1 && more.length === 1 && next.length !== 1)
    found.push({ length: surname.length + 2, cost: 1.2 + rarity });
  return found;
}

/** Names in letters: up to six words of one script. */
function lettersNames(line: Line, from: number): Name[] {
  const names: Name[] = [];
  const { words } = line;
  const script = words[from]?.kind === "latin" ? "latin" : "script";
  let cost = 0;
  for (let at = from; at < from + MAX_WORDS && canBeInName(words, from, at); at += 1) {
    const word = words[at] as Word;
    const length = at - from + 1;
    cost += script === "latin" ? latinCost(words, at, from) : scriptCost(word);
    const name: Name = { label: "name", from, to: at + 1, cost: baseCost(words, from, length) + cost, script };
    const isHanging = isParticle(word.key) && length > 1 && /^\p{Ll}/u.test(word.text);
    if (!isHanging) names.push({ ...name, cost: name.cost + lastCost(word, length, script) });
    if (isSuffixNext(words, at)) names.push({ ...name, to: at + (words[at + 1]?.kind === "mark" ? 3 : 2) });
  }
  return names;
}

/** A Chinese name is whole with two words: what stands behind it is an office, as in "Zhou Botong Director". */
const POSTED_COST = 3;
const isPinyinPair = (words: readonly Word[], from: number): boolean =>
  isPinyinSurname(words[from]?.text ?? "") && isPinyin(words[from + 1]?.text ?? "");

function canBeInName(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (!word || word.kind !== words[from]?.kind || isHonorificAt(words, at) || isDegreeAt(words, at)) return false;
  return !isLink(word.text) || isParticle(word.key);
}

/** An office or a faculty in another script */
const scriptCost = ({ key }: Word): number =>
  officeOf(key) === null && !/(?:대학|대학교|학부|학과)$/u.test(key) ? 0 : 2.5;

/** "Jr." or "III" behind a name, with or without a comma. */
function isSuffixNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.text === "," ? words[at + 2] : words[at + 1];
  return next !== undefined && /^(?:jr\.?|sr\.?|i{2,3}|iv)$/u.test(next.key);
}

function baseCost(words: readonly Word[], from: number, length: number): number {
  if (length === 1) return words[from]?.kind === "latin" ? 1.9 : 1.5;
  const isPinyinName = length === 2 && isPinyinPair(words, from);
  const byLength = [0, 0, 1, 1.1, 1.5, 2, 2.6][length] ?? 3;
  const isPosted = length === 3 && isPinyinPair(words, from) && officeOf(words[from + 2]?.key ?? "") !== null;
  return byLength + (isPosted ? POSTED_COST : 0) - (isPinyinName ? 0.3 : 0);
}

/** A title at the end of a name is likelier a surname than one at its beginning a given name. */
const lastCost = ({ key }: Word, length: number, script: string): number =>
  script === "latin" && length > 1 && officeOf(key) !== null ? -1.3 : 0;

/** A word for a unit is no name, but for some that are surnames. */
const surnameUnitCost = ({ key }: Word, isBehind: boolean): number => {
  if (!isSurnameUnit(key)) return 2.2;
  return isBehind ? 0.3 : 0.6;
};

function latinCost(words: readonly Word[], at: number, from: number): number {
  const word = words[at] as Word;
  let cost = 0;
  if (officeOf(word.key) !== null) cost += 2.5;
  else if (isUnitWord(word.key)) cost += surnameUnitCost(word, at > from);
  else if (isField(word.key) || (isBeforeOffice(word.key) && !isPinyinSurname(word.key))) cost += 1.1;
  const isSmall = /^\p{Ll}/u.test(word.text);
  if (isSmall && !(isParticle(word.key) && at > from)) cost += isPinyin(word.text) ? 0.35 : 1.2;
  if (/['’]s$/u.test(word.text)) cost += 1.5;
  return cost;
}
