import type { MemberRole } from "../delegations/rules.ts";
import { type ColumnKind, clean, headerOf, privateKindOf, roleOf } from "../pasted-columns/rules.ts";
import { typedPeople } from "../typed-people/rules.ts";

const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]/;
const MAX_READ_LENGTH = 300;

const TITLE_ZH =
  /(院长|校长|主任|书记|处长|部长|科长|司长|局长|教授|讲师|助教|教师|老师|辅导员|干事|秘书|翻译|联络员|团长|经理|总监|董事长?|馆长|所长|会长|组长|班长|同学|学生|主席|理事长?|委员|专员|助理|负责人|科员|职员|工程师|研究员|校董|顾问|领队)(（.*）)?$/u;
const UNIT_ZH =
  /(学院|学校|大学|中心|办公室|委员会|集团|公司|党委|团委|工会|党办|校办|院办|教研室|实验室|基地|书院|图书馆)$/u;
const SHORT_UNIT_ZH = /^\p{Script=Han}{2,}[系部处办所院馆室]$/u;
const TITLE_EN =
  /\b(president|dean|director|head|chair(man|woman|person)?|professor|lecturer|secretary|manager|officer|coordinator|teacher|deputy|associate|assistant|provost|rector|principal|chief|student|instructor|counsell?or|supervisor|engineer|fellow|librarian|translator|interpreter)\b/i;
const UNIT_EN =
  /\b(school|college|department|faculty|office|institute|university|cent(er|re)|group|academy|bureau|division)\b/i;

/** Whether a Chinese text looks like somebody's name: two to four characters, or parts with a middle dot. */
function isChineseName(text: string): boolean {
  const name = text.replace(/\s/g, "");
  if (/^\p{Script=Han}{1,12}([·•・‧]\p{Script=Han}{1,12}){1,3}$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  return !TITLE_ZH.test(name) && !UNIT_ZH.test(name) && !SHORT_UNIT_ZH.test(name) && roleOf(name) === null;
}

/** Whether a text in Latin letters looks like somebody's name: two to five words, each with a capital. */
const isLatinName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(text) && !TITLE_EN.test(text) && !UNIT_EN.test(text);

/** What a cell seems to hold, judged by its own words; null for an empty one. */
export function kindOf(text: string): ColumnKind | null {
  const cell = clean(text).slice(0, MAX_READ_LENGTH);
  if (cell === "") return null;
  const kind = privateKindOf(cell);
  if (kind !== null) return kind;
  if (/^[\d\s+().、#*-]+$/.test(cell) || cell.includes("@")) return "skip";
  if (roleOf(cell)) return "role";
  const { zh, en } = bothLanguages(cell);
  if (zh !== null) {
    if (isChineseName(zh)) return "name";
    return UNIT_ZH.test(zh) || SHORT_UNIT_ZH.test(zh) ? "unit" : "title";
  }
  if (en !== null && isLatinName(en)) return "name";
  return en !== null && UNIT_EN.test(en) && !TITLE_EN.test(en) ? "unit" : "title";
}

const BRACKETS = /[\s()（）/|]+/u;

/**
 * The Chinese and the Latin part of a cell: "张三 Zhang San", "院长（Dean）". Latin letters inside a Chinese text, as in
 * "MBA中心主任", belong to it. A text in neither script counts as Latin.
 */
export function bothLanguages(cell: string): { zh: string | null; en: string | null } {
  const text = clean(cell);
  if (text === "") return { zh: null, en: null };
  if (!HAN.test(text)) return { zh: null, en: text };
  const isWhole = !LATIN.test(text) || text.length > MAX_READ_LENGTH;
  if (isWhole) return { zh: text, en: null };
  const words = text.split(BRACKETS).filter((word) => word !== "");
  const first = words.findIndex((word) => HAN.test(word));
  const last = words.findLastIndex((word) => HAN.test(word));
  const latin = first > 0 ? words.slice(0, first) : words.slice(last + 1);
  const isApart = (first === 0) !== (last === words.length - 1) && /[A-Z].*[a-z]/.test(latin.join(" "));
  if (!isApart) return { zh: text, en: null };
  return { zh: words.slice(first, last + 1).join(" "), en: latin.join(" ") };
}

/** A Chinese name without the blanks that align it in a table: "张　三". */
export const withoutBlanks = (name: string): string => {
  const joined = name.replace(/\s/g, "");
  return /^\p{Script=Han}{2,4}$/u.test(joined) ? joined : name;
};

/**
 * A person in a line or in a part of a line, with the words sorted by their apparent kind; `rest` are those that have no
 * place in a record or were not understood.
 */
export type LinePerson = { name: string; title: string; unit: string; role: MemberRole | null; rest: string };

/** "1." "（2）" "③" "四、" "-" at the beginning of a line */
const NUMBERING =
  /^\s*(?:[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[）)]\s*[.、．]?|\d{1,3}\s*[.、．:：)）]|\d{1,3}\s+(?=\p{Script=Han})|[①-⑳]|[一二三四五六七八九十]{1,3}\s*[、.．]|[-*•●▪·–—]\s)\s*/u;
const TITLE_OR_UNIT =
  /^(president|vice|executive|dean|director|head|chair\w*|professor|lecturer|secretary|manager|deputy|associate|assistant|provost|school|college|department|faculty|office)$/i;

/** Splits at marks outside brackets. */
function splitAt(text: string, mark: RegExp): string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if (/[（(]/.test(character)) depth += 1;
    if (/[）)]/.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && mark.test(character)) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Splits a text at its blanks. Latin words stay together, and so do the two characters of "张 三". */
function wordsOf(text: string): string[] {
  const wide = text
    .split(/\s{2,}|[\u3000\t]+/)
    .map(clean)
    .filter((part) => part !== "");
  const parts = wide.flatMap((part) => {
    if (!HAN.test(part)) return splitLatin(part);
    const words: string[] = [];
    for (const word of splitAt(part, / /)) {
      const before = words.at(-1);
      if (before !== undefined && !HAN.test(before) && !HAN.test(word)) words[words.length - 1] = `${before} ${word}`;
      else words.push(word);
    }
    return words;
  });
  const [first = "", second = "", ...others] = parts;
  const isAligned = /^\p{Script=Han}$/u.test(first) && /^\p{Script=Han}{1,2}$/u.test(second);
  return isAligned ? [first + second, ...others] : parts;
}

/** Splits "Zhao Yuhong Dean of the School of Marxism" where the title or the school begins. */
function splitLatin(text: string): string[] {
  const words = text.split(" ");
  const at = words.findIndex((word, place) => place >= 2 && TITLE_OR_UNIT.test(word));
  const isBehindName = at !== -1 && isLatinName(words.slice(0, at).join(" "));
  return isBehindName ? [words.slice(0, at).join(" "), words.slice(at).join(" ")] : [text];
}

/** Splits "张三（院长）" into the name and what the brackets hold. */
function withoutBrackets(word: string): string[] {
  const found = /^([^（(]+)[（(]([^（）()]*)[）)]$/u.exec(word);
  const [, before = "", inside = ""] = found ?? [];
  const isNamed = isChineseName(before.trim()) || isLatinName(before.trim());
  return found && isNamed ? [before.trim(), ...splitAt(inside, /[，,；;、]/).flatMap(wordsOf)] : [word];
}

const piecesOf = (part: string): string[] => wordsOf(part).flatMap(withoutBrackets);

const isName = (word: string): boolean => isChineseName(word) || isLatinName(word);
const beginsWithName = (part: string): boolean => isName(piecesOf(part)[0] ?? "");

const MARKS = [/[，,]/, /[；;]/, /[|｜]/, /、/, /[：:]/, /[—–]/];

function partsOf(text: string): string[] {
  for (const mark of MARKS) {
    const parts = splitAt(text, mark);
    if (parts.length > 1) return parts;
  }
  return [text];
}

/** Sorts the pieces of one person into fields. A label in the piece ("职务：院长") decides. */
function personOf(pieces: readonly string[], role: MemberRole | null): LinePerson {
  const person: LinePerson = { name: "", title: "", unit: "", role, rest: "" };
  const put = (field: "name" | "title" | "unit" | "rest", text: string) => {
    const between = HAN.test(text) ? "、" : ", ";
    const glue = field === "title" || field === "rest" ? between : " ";
    person[field] = person[field] === "" ? text : `${person[field]}${glue}${text}`;
  };
  for (const piece of pieces) {
    const [, label = "", value = ""] = /^([^：:]{1,12})[：:](.+)$/u.exec(piece) ?? [];
    const named: ColumnKind | null = headerOf(label);
    const text = named ? value.trim() : piece;
    const kind = named ?? kindOf(piece);
    if (kind === "role" && person.role === null) person.role = roleOf(text);
    else if (kind === "name" && !named && isSecondName(person.name, text)) put("title", text);
    else if (kind === "name" || kind === "title" || kind === "unit") put(kind, text);
    else put("rest", piece);
  }
  return person;
}

/** Whether a text would be a second name in the same script: a person has one name in each language. */
const isSecondName = (name: string, text: string): boolean => name !== "" && HAN.test(name) === HAN.test(text);

/**
 * The people of one line of a list: usually one, several in "成员：李四、王五" or "张三 院长，李四 副院长".
 * @returns nobody for a blank line
 */
export function peopleOfLine(line: string): LinePerson[] {
  const { members, counted, left } = typedPeople(line);
  const isNamed = members.some(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null);
  if (!isNamed) return unnamedOfLine(line);
  return members.map((member, at) => ({
    name: joinedTexts([member.nameZh, member.nameEn], " "),
    title: joinedTexts([member.titleZh, member.titleEn], "、"),
    unit: joinedTexts([member.unitNameZh, member.unitNameEn], " "),
    role: member.role === "MEMBER" ? null : member.role,
    rest: at === 0 ? [...counted.map(({ words }) => words), ...left].join("、") : "",
  }));
}

const joinedTexts = (texts: readonly (string | null)[], glue: string): string =>
  texts.filter((text) => text !== null).join(glue);

/** The words of a line that names nobody, sorted by their apparent kind. */
function unnamedOfLine(line: string): LinePerson[] {
  const text = line.replace(NUMBERING, "").trim();
  if (text === "") return [];
  const [, word = "", others = ""] = /^([^：:，,；;]{1,20})[：:]\s*(.+)$/u.exec(text) ?? [];
  const role = roleOf(word);
  const rest = role ? others : text;
  const parts = partsOf(rest);
  if (parts.length > 1 && parts.every(beginsWithName)) return parts.map((part) => personOf(piecesOf(part), role));
  return [personOf(parts.flatMap(piecesOf), role)];
}
