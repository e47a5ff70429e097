import { LRUCache } from "lru-cache";
import { foldedName } from "./name-key.ts";
import { asTyped, readingsIn, readingsOf } from "./pinyin.ts";

/** A character of a text, as it is compared. */
type Cell = {
  folded: string;
  /** where it stands in the text */
  from: number;
  to: number;
  /** how it is read here; empty for what is not Chinese */
  readings: readonly string[];
  /** other readings, which count less; none for names of people */
  others: readonly string[];
  startsWord: boolean;
  /** a blank, a dot or the like, which nobody has to type */
  isLoose: boolean;
};

/** A text in which words are looked for. */
export type SearchedText = { cells: readonly Cell[] };

/** Where a word was found in a text: the lower the rank the better; the stretches of the text that it stands for. */
export type TextMatch = { rank: number; marks: [number, number][] };

/** How a character was found, best first. */
const [LITERAL, READ, BEGUN, INITIAL, OTHERWISE, WITHIN_WORD] = [0, 1, 2, 3, 4, 5];
/** Where a match begins and ends: the whole text, its start, the start of a word, anywhere. */
const [WHOLE, AT_START, AT_WORD, INSIDE] = [0, 1, 2, 3];
const CLASS_STEP = 10;

const LOOSE = /^[\s·'\-.,_/()]*$/;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const HAN = /^\p{Script=Han}/u;
const SMALL_WORDS = new Set(["of", "and", "the", "for", "in", "at", "on", "a", "an", "to"]);

/** How the syllables of a sort key stand for the characters of a name: one each, or null. */
function syllablesOfKey(text: string, sortKey: string | undefined): string[][] | null {
  if (sortKey === undefined) return null;
  const syllables = sortKey.split(" ");
  return syllables.length === [...text].filter((character) => HAN.test(character)).length
    ? syllables.map(asTyped)
    : null;
}

type Reading = {
  /** it is read as a name, and in no other way */
  isPersonName?: boolean | undefined;
  /** the pinyin of the name as somebody may have corrected it */
  sortKey?: string | undefined;
};

/** Reading a text takes longer than finding a word in it, and is the same each time. */
const prepared = new LRUCache<string, SearchedText>({ max: 5000 });

/** Prepares a text for being searched. */
export function searchedText(text: string, reading: Reading = {}): SearchedText {
  const key = `${reading.isPersonName ? "name" : "text"} ${reading.sortKey ?? ""} ${text}`;
  const made = prepared.get(key) ?? prepare(text, reading);
  prepared.set(key, made);
  return made;
}

function prepare(text: string, { isPersonName = false, sortKey }: Reading): SearchedText {
  const readings = syllablesOfKey(text, sortKey) ?? readingsIn(text, { isPersonName });
  let [from, han, isWithinWord] = [0, 0, false];
  const cells = [...text].map((character): Cell => {
    const isHan = HAN.test(character);
    const isWord = !isHan && LETTER_OR_DIGIT.test(character);
    const folded = foldedName(character);
    const cell = {
      folded,
      from,
      to: from + character.length,
      readings: isHan ? (readings[han] ?? []) : [],
      others: isHan && !isPersonName ? readingsOf(character) : [],
      startsWord: isHan || (isWord && !isWithinWord),
      isLoose: LOOSE.test(folded),
    };
    if (isHan) han += 1;
    from = cell.to;
    // an apostrophe is part of its word
    isWithinWord = isWord || (isWithinWord && folded === "'");
    return cell;
  });
  return { cells };
}

type Found = { grade: number; path: readonly number[] };

const better = (one: Found | null, other: Found | null): Found | null =>
  !one || (other && other.grade < one.grade) ? other : one;

/** The steps by which letters stand for a Chinese character: how many letters, and how well. */
function stepsOver({ readings, others }: Cell, rest: string): [length: number, grade: number][] {
  const steps: [number, number][] = [];
  const add = (syllables: readonly string[], whole: number, isBegun: boolean) => {
    for (const syllable of syllables) {
      if (rest.startsWith(syllable)) steps.push([syllable.length, whole]);
      else if (isBegun && rest.length > 1 && syllable.startsWith(rest)) steps.push([rest.length, BEGUN]);
    }
  };
  add(readings, READ, true);
  for (const [syllable = ""] of [readings]) {
    const isPair = /^[zcs]h/.test(syllable) && rest.startsWith(syllable.slice(0, 2));
    if (isPair) steps.push([2, INITIAL]);
    if (syllable !== "" && rest.startsWith(syllable.slice(0, 1))) steps.push([1, INITIAL]);
  }
  add(others, OTHERWISE, false);
  return steps;
}

/** The place behind the word that a place stands in, at the next word that is not a small one. */
function nextWord(cells: readonly Cell[], from: number): number {
  for (let at = from + 1; at < cells.length; at++) {
    if (!cells[at]?.startsWord) continue;
    let end = at;
    while (end < cells.length && (end === at || !cells[end]?.startsWord) && !cells[end]?.isLoose) end += 1;
    const word = cells.slice(at, end).map(({ folded }) => folded);
    if (!SMALL_WORDS.has(word.join(""))) return at;
  }
  return cells.length;
}

type Wanted = { word: string; letters: string };

/** A way on from a character of a text: where it leads to in the text and in the word, and how well that matches. */
type Step = { at: number; done: number; grade: number; isMarked: boolean };

/** The steps that are possible at a place of a text, when so much of the word was found before it. */
function stepsAt(cells: readonly Cell[], [at, done, start]: readonly [number, number, number], wanted: Wanted): Step[] {
  const { word, letters } = wanted;
  const cell = cells[at];
  if (!cell) return [];
  const { folded, readings, startsWord, isLoose } = cell;
  const steps: Step[] = [];
  const step = (length: number, grade: number, next = at + 1) =>
    steps.push({ at: next, done: done + length, grade, isMarked: true });
  const isWritten = folded !== "" && word.startsWith(folded, done);
  if (isWritten) step(folded.length, LITERAL);
  if (isWritten && startsWord && readings.length === 0) step(folded.length, INITIAL, nextWord(cells, at));
  if (readings.length > 0) for (const [length, grade] of stepsOver(cell, letters.slice(done))) step(length, grade);
  // whoever types leaves out a blank or a dot, and puts an apostrophe between syllables
  if (isLoose && at > start) steps.push({ at: at + 1, done, grade: LITERAL, isMarked: false });
  if (word[done] === "'" && done > 0 && !isLoose) steps.push({ at, done: done + 1, grade: LITERAL, isMarked: false });
  return steps;
}

/** Finds a word from one place of a text on. */
function matchFrom(cells: readonly Cell[], start: number, wanted: Wanted): Found | null {
  const { length } = wanted.word;
  const known = new Map<number, Found | null>();
  const find = (at: number, done: number): Found | null => {
    if (done === length) return { grade: LITERAL, path: [] };
    const key = at * (length + 1) + done;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: Found | null = null;
    for (const step of stepsAt(cells, [at, done, start], wanted)) {
      const rest = find(step.at, step.done);
      if (!rest) continue;
      const path = step.isMarked ? [at, ...rest.path] : rest.path;
      best = better(best, { grade: Math.max(step.grade, rest.grade), path });
    }
    known.set(key, best);
    return best;
  };
  return find(start, 0);
}

function marksOf(cells: readonly Cell[], path: readonly number[]): [number, number][] {
  const marks: [number, number][] = [];
  for (const at of path) {
    const cell = cells[at];
    const last = marks.at(-1);
    if (!cell) continue;
    if (last && last[1] === cell.from) last[1] = cell.to;
    else marks.push([cell.from, cell.to]);
  }
  return marks;
}

/** Letters with the marks of tones as pinyin without them, "ü" as "v": as many as before, so that places stay the same. */
const withoutTones = (word: string): string =>
  [...word]
    .map((letter) => {
      if (letter === "ü") return "v";
      return letter.length === 1 ? letter.normalize("NFD").charAt(0) : letter;
    })
    .join("");

/** Where a match stands in its text. */
function placeOf(cells: readonly Cell[], start: number, { path }: Found): number {
  if (start === 0) return path.at(-1) === cells.length - 1 ? WHOLE : AT_START;
  const cell = cells[start];
  return cell?.startsWord && cell.readings.length === 0 ? AT_WORD : INSIDE;
}

const isInLetters = (word: string): boolean => LETTER_OR_DIGIT.test(word) && !HAN.test(word);

function rankOf(cells: readonly Cell[], start: number, { found, word }: { found: Found; word: string }): number {
  const isWithinWord = found.grade === LITERAL && !cells[start]?.startsWord && isInLetters(word);
  return (isWithinWord ? WITHIN_WORD : found.grade) * CLASS_STEP + placeOf(cells, start, found);
}

/**
 * Finds a word in a text: as it is written, by pinyin, by the initials of pinyin or of words, or by a mixture of these.
 * @param word one of `wordsOf`
 * @returns the best place; null where the text does not have the word
 */
export function matchIn({ cells }: SearchedText, word: string): TextMatch | null {
  const wanted = { word, letters: withoutTones(word) };
  let best: TextMatch | null = null;
  for (const start of cells.keys()) {
    const found = cells[start]?.isLoose ? null : matchFrom(cells, start, wanted);
    // a single letter is in every text: as the initial of a syllable it counts where the text begins
    if (!found || (word.length === 1 && start > 0 && found.grade > LITERAL)) continue;
    const rank = rankOf(cells, start, { found, word });
    if (best === null || rank < best.rank) best = { rank, marks: marksOf(cells, found.path) };
  }
  return best;
}

const MAX_WORDS = 6;
const BETWEEN_WORDS = /[\s,;:!?"“”、，。；：！？（）()《》<>]+/u;

/** The words of what somebody typed, as they are compared: width, case and the shape of apostrophes make no difference. */
export const wordsOf = (typed: string): string[] =>
  [
    ...new Set(
      foldedName(typed)
        .split(BETWEEN_WORDS)
        .map((word) => word.replace(/^['·.-]+|['·.-]+$/g, ""))
        .filter(Boolean),
    ),
  ].slice(0, MAX_WORDS);
