import type { CalendarDay } from "./calendar-day.ts";
import { type PinyinPart, pinyinParts, readingsIn } from "./pinyin.ts";
import { foldedForSearch, runsOf, type SearchWord, stemOf } from "./search-words.ts";

// What stands in the index of a document, and what is asked of it. Chinese is indexed by its characters and its pairs of
// neighbouring characters, everything else by the stems of words. Terms that begin with "~" are the readings of a title,
// terms that begin with "#" are what filters choose by: no text has either.

/** The form of the columns of a document; those of an older form are made again when the portal starts. */
export const FORM_VERSION = 2;

/** A text that a document is found by, and how it is read. */
export type SearchedField = { text: string; isPersonName?: boolean };

/** The columns that a document is found by. */
export type DocumentColumns = { titleWords: string; words: string; titleTerms: string; terms: string };

const quoted = (term: string): string => `'${term.replace(/[\\']/g, "$&$&")}'`;

const pairsOf = (text: string): string[] => {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
};

const termsOfRun = ({ text, isHan }: SearchWord): string[] => (isHan ? [...text, ...pairsOf(text)] : [stemOf(text)]);

const termsOf = (words: string): string[] => [...new Set(runsOf(words).flatMap(termsOfRun))];

const LETTERS = /^[a-z]+$/;
const PAIR_OF_LETTERS = /^[zcs]h/;

/** PostgreSQL stores no position beyond this one. */
const MAX_POSITION = 16_000;

/** The terms of a syllable: the whole of it, and its initial. */
function syllableTerms(syllable: string): string[] {
  const [both] = PAIR_OF_LETTERS.exec(syllable) ?? [];
  return [`~${syllable}`, `~^${syllable.slice(0, 1)}`, ...(both ? [`~^${both}`] : [])];
}

/** The terms of two syllables that follow each other: by the whole of both, and by their first letters. */
const pairTerms = (before: readonly string[], syllable: string): string[] =>
  before.flatMap((earlier) => [`~${earlier}.${syllable}`, `~${earlier.slice(0, 1)}-${syllable.slice(0, 1)}`]);

/** The syllables of each run of Chinese characters, each as it may be typed. */
const readRuns = ({ text, isPersonName = false }: SearchedField): string[][][] =>
  runsOf(foldedForSearch(text))
    .filter(({ isHan }) => isHan)
    .map((run, at) =>
      readingsIn(run.text, { isPersonName: isPersonName && at === 0 }).map((syllables) =>
        syllables.filter((syllable) => LETTERS.test(syllable)),
      ),
    );

/** The readings of a title; those of syllables with their places, which the query for a word of three compares. */
function readingTerms(fields: readonly SearchedField[]): string[] {
  const places = new Map<string, Set<number>>();
  let place = 0;
  for (const syllables of fields.flatMap(readRuns)) {
    // so that no word goes on from one run to the next
    place += 2;
    for (const [at, read] of syllables.entries()) {
      place += 1;
      const here = Math.min(place, MAX_POSITION);
      for (const term of read.flatMap(syllableTerms)) places.set(term, (places.get(term) ?? new Set()).add(here));
      const before = at > 0 ? (syllables[at - 1] ?? []) : [];
      for (const term of read.flatMap((syllable) => pairTerms(before, syllable))) places.set(term, new Set());
    }
  }
  return [...places].map(([term, at]) => `${quoted(term)}${at.size > 0 ? `:${[...at].join(",")}` : ""}`);
}

/** What documents are chosen by, beside their words. */
export type DocumentChoices = { kind?: string; year?: number; language?: string; institutionIds?: readonly string[] };

/** The terms of choices. */
export const choiceTerms = ({ kind, year, language, institutionIds = [] }: DocumentChoices): string[] => [
  ...(kind === undefined ? [] : [`#k${kind}`]),
  ...(year === undefined ? [] : [`#y${year}`]),
  ...(language === undefined ? [] : [`#l${language}`]),
  ...institutionIds.map((id) => `#c${id}`),
];

/** A stretch of days by which the index finds the newest first: a calendar year, "2026", or a month of one, "2026-05". */
export const daysTerm = (yearOrMonth: string): string => `#${yearOrMonth.length > 4 ? "m" : "s"}${yearOrMonth}`;

const daysOf = (day: CalendarDay | undefined): string[] =>
  day === undefined ? [] : [daysTerm(day.slice(0, 4)), daysTerm(day.slice(0, 7))];

/** The columns of a document, as PostgreSQL reads them. Each field is a line: no word goes on from one to the next. */
export function documentColumns(
  {
    title,
    body,
    sortDay,
  }: { title: readonly SearchedField[]; body: readonly SearchedField[]; sortDay?: CalendarDay | undefined },
  choices: DocumentChoices,
): DocumentColumns {
  const lines = (fields: readonly SearchedField[]) =>
    fields
      .map(({ text }) => foldedForSearch(text))
      .filter(Boolean)
      .join("\n");
  const titleWords = lines(title);
  const words = [titleWords, lines(body)].filter(Boolean).join("\n");
  const always = [...readingTerms(title), ...[...choiceTerms(choices), ...daysOf(sortDay)].map(quoted)];
  const vector = (text: string) => [...termsOf(text).map(quoted), ...always].join(" ");
  return { titleWords, words, titleTerms: vector(titleWords), terms: vector(words) };
}

/** How a query is put to the index, as PostgreSQL reads it. */
export type QueryTerms = {
  /** all words as they are written */
  written: string;
  /** all words as they are written or read; null where no word can be read */
  read: string | null;
  /** what the pairs of characters alone do not tell: words of three and more characters, whole */
  exact: string[];
  /** the same, word by word, for rows that are read one after the other */
  words: QueryWord[];
  /** what filters choose by; null where nothing is chosen */
  chosen: string | null;
};

/** A word as a row is asked for it. */
export type QueryWord = {
  /** letters that a text with the word has, all of the word where it is Chinese */
  letters: string;
  isHan: boolean;
  /** as it is written */
  written: string;
  /** as it is read; null where it cannot be */
  read: string | null;
};

/** A stem is not always part of what it stands for: "studi" stands for "study", and both have "stu". */
const lettersOf = ({ text, isHan }: SearchWord): string => {
  if (isHan) return text;
  const stem = stemOf(text);
  return stem.slice(0, Math.max(1, stem.length - 2));
};

const all = (terms: readonly string[]): string => terms.join(" & ");

function writtenTerms({ text, isHan }: SearchWord): string {
  if (!isHan) return quoted(stemOf(text));
  const pairs = pairsOf(text);
  return all((pairs.length > 0 ? pairs : [text]).map(quoted));
}

/** Ways to read letters that are looked for at most, and how many syllables one may have. */
const MAX_WAYS = 6;
const MAX_SYLLABLES = 12;

const termOfPart = ({ letters, is }: PinyinPart): string => quoted(is === "whole" ? `~${letters}` : `~^${letters}`);

/** A way to read letters; null where it says too little: the initial of one character, or a syllable that is not whole. */
function termsOfWay(parts: readonly PinyinPart[]): string | null {
  const [first] = parts;
  if (!first || parts.length > MAX_SYLLABLES || parts.some(({ is }) => is === "begun")) return null;
  if (parts.length === 1) return first.is === "whole" ? termOfPart(first) : null;
  const pairs = parts.slice(1).map((part, at): string => {
    const before = parts[at] ?? part;
    const areWhole = before.is === "whole" && part.is === "whole";
    return areWhole
      ? quoted(`~${before.letters}.${part.letters}`)
      : quoted(`~${before.letters.slice(0, 1)}-${part.letters.slice(0, 1)}`);
  });
  const isTold = parts.length === 2 && (parts.every(({ is }) => is === "whole") || parts.every(isOneLetter));
  return isTold ? all(pairs) : all([...pairs, `(${parts.map(termOfPart).join(" <-> ")})`]);
}

const isOneLetter = ({ letters, is }: PinyinPart): boolean => is === "initial" && letters.length === 1;

/** Whole syllables are likelier than initials, and these than both in one word. */
function mixtureOf(parts: readonly PinyinPart[]): number {
  if (parts.every(({ is }) => is === "whole")) return 0;
  return parts.every(({ is }) => is === "initial") ? 1 : 2;
}

/** The ways to read a word as pinyin. */
function readTerms({ text, isHan }: SearchWord): string[] {
  if (isHan || !LETTERS.test(text) || text.length > 40) return [];
  const ways = pinyinParts(text, MAX_WAYS * 4).toSorted((one, other) => mixtureOf(one) - mixtureOf(other));
  return [...new Set(ways.map(termsOfWay).filter((way) => way !== null))].slice(0, MAX_WAYS);
}

/** What words and choices ask of the index. */
export function queryTerms(words: readonly SearchWord[], choices: DocumentChoices): QueryTerms {
  const always = choiceTerms(choices).map(quoted);
  const read = words.map((word) => {
    const written = writtenTerms(word);
    const ways = readTerms(word);
    return ways.length === 0 ? written : `(${[written, ...ways.map((way) => `(${way})`)].join(" | ")})`;
  });
  const isRead = words.some((word) => readTerms(word).length > 0);
  return {
    written: all([...words.map(writtenTerms), ...always]),
    read: isRead ? all([...read, ...always]) : null,
    exact: words.filter(({ text, isHan }) => isHan && [...text].length > 2).map(({ text }) => text),
    words: words.map((word) => {
      const ways = readTerms(word);
      const isRead = ways.length > 0;
      return {
        ...{ letters: lettersOf(word), isHan: word.isHan, written: writtenTerms(word) },
        read: isRead ? ways.map((way) => `(${way})`).join(" | ") : null,
      };
    }),
    chosen: always.length > 0 ? all(always) : null,
  };
}
