import { readingsIn } from "@/lib/platform/pinyin.ts";
import { runsOf, type SearchWord, stemOf } from "@/lib/platform/search-words.ts";

/** A document as the plain scan reads it: folded lines of text, and how the Chinese of its title is read. */
export type ScannedDocument = { lines: string[]; stems: Set<string>; read: string[][][] };

/** Prepares a document for the scan. @param words folded, a line for each field */
export function scanned({ titleWords, words }: { titleWords: string; words: string }): ScannedDocument {
  const runs = runsOf(words);
  return {
    lines: words.split("\n"),
    stems: new Set(runs.filter(({ isHan }) => !isHan).map(({ text }) => stemOf(text))),
    read: runsOf(titleWords)
      .filter(({ isHan }) => isHan)
      .map(({ text }) => readingsIn(text)),
  };
}

/** How many letters at the beginning of a text may stand for a character, and whether they are its whole syllable. */
const stepsOver = (syllables: readonly string[], letters: string): { length: number; isWhole: boolean }[] =>
  syllables.flatMap((syllable) => [
    ...(letters.startsWith(syllable) ? [{ length: syllable.length, isWhole: true }] : []),
    ...(letters[0] === syllable[0] ? [{ length: 1, isWhole: false }] : []),
    ...(/^[zcs]h/.test(syllable) && letters.startsWith(syllable.slice(0, 2)) ? [{ length: 2, isWhole: false }] : []),
  ]);

/** Whether letters are the pinyin of neighbouring characters from a place on; one initial alone says too little. */
const isReadFrom = (run: readonly (readonly string[])[], at: number, letters: string, isFirst = true): boolean =>
  letters === "" ||
  stepsOver(run[at] ?? [], letters).some(
    ({ length, isWhole }) =>
      (isWhole || !isFirst || letters.length > length) && isReadFrom(run, at + 1, letters.slice(length), false),
  );

/** Whether a document has all words, found out by reading all of it. */
export const hasWords = (document: ScannedDocument, words: readonly SearchWord[]): boolean =>
  words.every(({ text, isHan }) =>
    isHan
      ? document.lines.some((line) => line.includes(text))
      : document.stems.has(stemOf(text)) ||
        (/^[a-z]+$/.test(text) && document.read.some((run) => run.some((_, at) => isReadFrom(run, at, text)))),
  );
