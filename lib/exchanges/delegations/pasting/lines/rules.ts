import type { MemberRole } from "../../rules.ts";
import { type ColumnKind, clean, headerOf, isChineseName, isLatinName, kindOf, roleOf } from "../cells/rules.ts";

/** Somebody as written in one line, or in a part of one: the words by what they seem to be. */
export type LinePerson = { name: string; title: string; unit: string; role: MemberRole | null };

const HAN = /\p{Script=Han}/u;
/** "1." "（2）" "③" "四、" "-" at the beginning of a line */
const NUMBERING =
  /^\s*(?:[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[）)]\s*[.、．]?|\d{1,3}\s*[.、．:：)）]|\d{1,3}\s+(?=\p{Script=Han})|[①-⑳]|[一二三四五六七八九十]{1,3}\s*[、.．]|[-*•●▪·–—]\s)\s*/u;
const TITLE_OR_UNIT =
  /^(president|vice|executive|dean|director|head|chair\w*|professor|lecturer|secretary|manager|deputy|associate|assistant|provost|school|college|department|faculty|office)$/i;

/** Splits at marks that stand outside of brackets. */
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

/** The words of a text by its blanks: Latin words stay together, and so do the two characters of "张 三". */
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

/** "Zhao Yuhong Dean of the School of Marxism": the name ends where a title or a school begins. */
function splitLatin(text: string): string[] {
  const words = text.split(" ");
  const at = words.findIndex((word, place) => place >= 2 && TITLE_OR_UNIT.test(word));
  const isBehindName = at !== -1 && isLatinName(words.slice(0, at).join(" "));
  return isBehindName ? [words.slice(0, at).join(" "), words.slice(at).join(" ")] : [text];
}

/** "张三（院长）": the name, and what stands in brackets behind it. */
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

/** Puts pieces of one person where they belong; what says itself what it is ("职务：院长") is believed. */
function personOf(pieces: readonly string[], role: MemberRole | null): LinePerson {
  const person: LinePerson = { name: "", title: "", unit: "", role };
  const put = (field: "name" | "title" | "unit", text: string) => {
    const between = HAN.test(text) ? "、" : ", ";
    const glue = field === "title" ? between : " ";
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
  }
  return person;
}

/** Somebody has one name in each language; what looks like another one is none. */
const isSecondName = (name: string, text: string): boolean => name !== "" && HAN.test(name) === HAN.test(text);

/**
 * The people of one line of a list: usually one, several in "成员：李四、王五" or "张三 院长，李四 副院长".
 * @returns nobody for a blank line
 */
export function peopleOfLine(line: string): LinePerson[] {
  const text = line.replace(NUMBERING, "").trim();
  if (text === "") return [];
  const [, word = "", others = ""] = /^([^：:，,；;]{1,20})[：:]\s*(.+)$/u.exec(text) ?? [];
  const role = roleOf(word);
  const rest = role ? others : text;
  const parts = partsOf(rest);
  if (parts.length > 1 && parts.every(beginsWithName)) return parts.map((part) => personOf(piecesOf(part), role));
  return [personOf(parts.flatMap(piecesOf), role)];
}
