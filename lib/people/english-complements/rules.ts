import { officeOf } from "../english-offices/rules.ts";
import { isField, isLink, isUnitWord } from "../english-words/rules.ts";
import type { Word } from "../line-words/rules.ts";
import { isPinyin } from "../surnames/rules.ts";

const MAX_WORDS = 14;

/** A word without "'s". */
export const bare = (word: Word): string => word.key.replace(/['’]s?$/u, "");
export const isCapital = ({ text }: Word): boolean => /^[\p{Lu}\d]/u.test(text);
const isAnd = ({ key }: Word): boolean => key === "and" || key === "&";
const isJoint = (word: Word): boolean =>
  isAnd(word) || word.text === "," || ["of", "for", "in", "the"].includes(word.key);

/** How far a complement goes, as the number of the word behind it. */
export type Complement = { to: number; cost: number };

type State = {
  cost: number;
  /** whether the last word joins others, so that no further joint may follow */
  isAfterJoint: boolean;
  /** whether the last word is one of a field of work */
  isAfterField: boolean;
  /** whether the last word is one for a unit, behind which a name may begin */
  isAfterUnit: boolean;
  /** words in a row that are no field of work */
  unknown: number;
};

/**
 * What may follow "of" or "for" in the name of a unit or a title: words with a capital or of a field of work, joined by
 * "and", and by commas where fields follow each other.
 * @param isOfUnit whether it follows a word for a unit, so that one unknown word may end it: "School of Nursing and Midwifery"
 * @returns every end that it may have
 */
export function complements(words: readonly Word[], start: number, isOfUnit = false): Complement[] {
  const found: Complement[] = [];
  const from = words[start]?.key === "the" ? start + 1 : start;
  let state: State = { cost: 0, isAfterJoint: true, isAfterField: false, isAfterUnit: false, unknown: 0 };
  for (let at = from; at < from + MAX_WORDS; at += 1) {
    const word = words[at];
    if (!word) break;
    const isBehindComma = isAnd(word) && words[at - 1]?.text === ",";
    if (isBehindComma) continue;
    const next = isJoint(word) && !state.isAfterJoint ? acrossJoint(words, at, state, isOfUnit) : withWord(word, state);
    if (next === null) break;
    state = next;
    if (!state.isAfterJoint && !isJoint(word)) found.push({ to: at + 1, cost: state.cost });
  }
  return found;
}

/** The state behind a word that joins two parts; null where the complement ends in front of it. */
function acrossJoint(words: readonly Word[], at: number, state: State, isOfUnit: boolean): State | null {
  const word = words[at] as Word;
  const isComma = word.text === ",";
  const hasAnd = isComma && words[at + 1]?.key === "and";
  const next = words[hasAnd ? at + 2 : at + 1];
  if (next?.kind !== "latin") return null;
  if (isComma && !isListOfFields(words, at + 1)) return null;
  const isStrange = isAnd(word) && !isField(next.key) && !isField(next.key.replace(/s$/u, ""));
  if (isStrange && !(isOfUnit && isLastField(words, at + 1))) return null;
  const isPreposition = !isComma && !isAnd(word) && word.key !== "the";
  const cost = state.cost + (isStrange ? 0.2 : 0) + (isPreposition ? 0.2 : 0) + (isComma ? 0.25 : 0.05);
  return { ...state, cost, isAfterField: false, isAfterUnit: false, isAfterJoint: !hasAnd };
}

/** Whether one word with a capital ends a piece, which is no name: "Nursing and Midwifery". */
function isLastField(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const isEnd = next === undefined || next.kind === "mark" || next.key === "at";
  return word !== undefined && isEnd && isCapital(word) && !isPinyin(word.key) && officeOf(word.key) === null;
}

/** The state behind a word of the complement; null where it cannot be one. */
function withWord(word: Word, state: State): State | null {
  if (word.kind !== "latin" && word.kind !== "number") return null;
  const isKnown = isField(bare(word)) || isField(bare(word).replace(/s$/u, "")) || isUnitWord(bare(word));
  if ((!isKnown && !isCapital(word)) || isLink(word.text)) return null;
  const unknown = isKnown ? 0 : state.unknown + 1;
  const own = isKnown
    ? 0.03
    : 0.4 + 0.5 * (unknown - 1) + (state.isAfterField ? 0.6 : 0) + (state.isAfterUnit ? 1.2 : 0);
  const office = officeOf(bare(word)) === null ? 0 : 1.4;
  // "of the university's Office of International Relations"
  const owner = /['’]s$/u.test(word.key) && isUnitWord(bare(word)) ? 3 : 0;
  return {
    cost: state.cost + own + office + owner,
    isAfterJoint: false,
    isAfterField: isKnown,
    isAfterUnit: isUnitWord(bare(word)),
    unknown,
  };
}

const FOREIGN_JOINTS = new Set("für der des de du di della delle dei per para pour chargé chargée по pri".split(" "));

/** What follows an office in other languages: "Directeur des relations internationales", "Проректор по науке". */
export function foreignComplements(words: readonly Word[], start: number): Complement[] {
  // as it is written: Du is a surname
  if (!FOREIGN_JOINTS.has(words[start]?.text ?? "")) return [];
  let to = start + 1;
  while (to < start + 7 && isWordOf(words[to]) && !isCapital(words[to] as Word)) to += 1;
  const small = to > start + 1 && !FOREIGN_JOINTS.has(words[to - 1]?.key ?? "") ? [{ to, cost: 0.2 }] : [];
  // of words with capitals one only: more of them are a name
  while (words[to]?.kind === "latin" && FOREIGN_JOINTS.has(words[to + 1]?.text ?? "")) to += 2;
  const isEnd = words[to + 1] === undefined || words[to + 1]?.kind === "mark";
  return isEnd && words[to]?.kind === "latin" ? [...small, { to: to + 1, cost: 0.4 }] : small;
}

const isWordOf = (word: Word | undefined): boolean => word?.kind === "latin" || word?.kind === "script";

/** Whether a word of a field of work or of a unit stands at a place. */
export function isFieldAt(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return word?.kind === "latin" && (isField(word.key) || isUnitWord(word.key));
}

/** Whether fields follow a comma, as in "College of Earth, Ocean and Environment", up to "and" and one more. */
function isListOfFields(words: readonly Word[], start: number): boolean {
  const end = words.findIndex((word, at) => at >= start && at < start + 8 && isAnd(word));
  if (end < 0 || !isFieldAt(words, end + 1) || isUnitWord(words[end + 1]?.key ?? "")) return false;
  return words.slice(start, end).every((word) => word.text === "," || isField(word.key));
}
