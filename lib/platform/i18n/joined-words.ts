import type { Locale } from "./locales.ts";

const ENDS_IN_LATIN = /[\p{Script=Latin}\p{N}.,;!?)]$/u;
const BEGINS_IN_LATIN = /^[\p{Script=Latin}\p{N}(]/u;

/**
 * Whether a blank stands between two words in a text of a language: always in English; in Chinese between two Latin words
 * only, as in "Vice President Xue Wei", and neither "副校长薛伟" nor "副校长Xue Wei" has one.
 */
export function needsBlank(one: string, next: string, locale: Locale): boolean {
  if (one === "" || next === "") return false;
  return locale === "en" || (ENDS_IN_LATIN.test(one) && BEGINS_IN_LATIN.test(next));
}

/** Words one behind the other, such as a title and a name, with the blanks that they need; empty ones are left out. */
export const wordsInARow = (words: readonly string[], locale: Locale): string =>
  words.reduce((line, word) => `${line}${needsBlank(line, word, locale) ? " " : ""}${word}`, "");
