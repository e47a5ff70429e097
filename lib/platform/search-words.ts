import { Converter } from "opencc-js/t2cn";
import { stemmer } from "stemmer";
import { foldedName } from "./name-key.ts";

/** Characters that were folded before: there are few of them, and folding one takes a while. */
const folded = new Map<string, string>();
const MAX_KNOWN = 20_000;

const toSimplified = Converter({ from: "t", to: "cn" });

/** Latin letters that are no letter with an accent, and are typed without what makes them special. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  þ: "th",
};

const HAN = /\p{Script=Han}/u;

function fold(character: string): string {
  return [...foldedName(character).normalize("NFD").replace(/\p{M}/gu, "").replace(/['·]/g, "")]
    .map((each) => {
      if (!HAN.test(each)) return PLAIN[each] ?? each;
      const simplified = toSimplified(each);
      return [...simplified].length === 1 ? simplified : each;
    })
    .join("");
}

/**
 * A character as it is compared in a search: beside what names are compared by, accents make no difference, nor do
 * traditional characters. An apostrophe and a middle dot are nothing, so that "Xi'an" is "xian".
 */
function foldedCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = fold(character);
  if (folded.size < MAX_KNOWN) folded.set(character, made);
  return made;
}

const HAN_SIDES = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;

/** A text as it is compared; blanks between Chinese characters do not count. A line stays a line. */
export const foldedForSearch = (text: string): string =>
  [...text]
    .map(foldedCharacter)
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(HAN_SIDES, "")
    .trim();

/** A run of Chinese characters, or of other letters and digits. */
export type SearchWord = { text: string; isHan: boolean };

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** What is longer than any word is cut. */
const MAX_LETTERS = 60;

/** The runs of a folded text, in their order. */
export const runsOf = (text: string): SearchWord[] =>
  (text.match(RUN) ?? []).map((run) =>
    HAN.test(run) ? { text: run, isHan: true } : { text: run.slice(0, MAX_LETTERS), isHan: false },
  );

/** The form under which a word of letters is stored and looked for: "visited", "visits" and "visit" have one. */
export const stemOf = (word: string): string => stemmer(word);

const SMALL_WORDS = new Set("a an and at by for from in of on or the to with".split(" "));

/** Words of what somebody typed that are looked for at most. */
const MAX_SEARCH_WORDS = 8;

/** The words of what somebody typed; small words of English count only where there are no others. */
export function searchWords(typed: string): SearchWord[] {
  const words = new Map(runsOf([...typed].map(foldedCharacter).join("")).map((word) => [word.text, word]));
  const all = [...words.values()];
  const telling = all.filter(({ text }) => !SMALL_WORDS.has(text));
  return (telling.length > 0 ? telling : all).slice(0, MAX_SEARCH_WORDS);
}

/** Where the words stand in a text as they are written, or in another form of the word. */
export function writtenMarks(text: string, words: readonly SearchWord[]): [number, number][] {
  const places: { character: string; from: number; to: number }[] = [];
  let at = 0;
  for (const character of text) {
    const to = at + character.length;
    for (const each of foldedCharacter(character)) places.push({ character: each, from: at, to });
    at = to;
  }
  const shown = places.map(({ character }) => character).join("");
  const marks: [number, number][] = [];
  const stems = new Set(words.filter(({ isHan }) => !isHan).map((word) => stemOf(word.text)));
  const mark = (from: number, length: number) => {
    const [first, last] = [places[from], places[from + length - 1]];
    if (first && last) marks.push([first.from, last.to]);
  };
  // places are counted in code units, of which letters outside the basic plane have two
  const unitsBefore = unitPlaces(places.map(({ character }) => character));
  for (const { index, 0: run } of shown.matchAll(RUN)) {
    const start = unitsBefore.get(index) ?? 0;
    if (!HAN.test(run) && stems.has(stemOf(run.slice(0, MAX_LETTERS)))) mark(start, [...run].length);
  }
  for (const { text: word } of words.filter(({ isHan }) => isHan)) {
    for (let found = shown.indexOf(word); found >= 0; found = shown.indexOf(word, found + word.length)) {
      mark(unitsBefore.get(found) ?? 0, [...word].length);
    }
  }
  return joined(marks);
}

/** The number of each character by the place of its first code unit. */
function unitPlaces(characters: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  let unit = 0;
  for (const [number, character] of characters.entries()) {
    places.set(unit, number);
    unit += character.length;
  }
  return places;
}

/** Marks in their order, those that touch as one. */
function joined(marks: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [from, to] of marks.toSorted(([one], [other]) => one - other)) {
    const last = result.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
