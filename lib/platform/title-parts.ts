import type { Locale } from "./i18n/locales.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
const AFTER_A_CLAUSE = /(?<=[，：；。！？、])(?=.)/u;
/** The end of the name of an organisation. */
const ORGANISATION = /(学院|大学|学校)$/u;
/** Words between names that are not part of a name. */
const JOINS = /^[与和及同跟对在于到赴访自从是的等]$/u;
/** The number of characters that fit in a line on a phone. */
const MAX_NAME_LENGTH = 9;
const OPENING = /[“‘（《〈「『【]$/u;
/** A blank, or what a Latin word may be broken behind. */
const AFTER_A_LATIN_WORD = /(?<=[\s\-–—/_])(?=[^\s\-–—/_])/u;

/** A piece of a text that stays on one line, with its position. */
export type TitlePart = { at: number; part: string };

/** The clauses of a Chinese title, each with its punctuation. */
export const clausesOf = (text: string): string[] => text.split(AFTER_A_CLAUSE);

/**
 * Splits a Chinese text at its possible line breaks: between words, and neither before punctuation nor inside the name of
 * an organisation.
 */
export function chineseParts(text: string): TitlePart[] {
  const parts: TitlePart[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last && (!isWordLike || OPENING.test(last.part))) last.part += segment;
    else parts.push({ at: index, part: segment });
    if (ORGANISATION.test(segment)) joinName(parts);
  }
  return parts;
}

/** Joins the words before such an end to one name, back to a word that joins names or to another organisation. */
function joinName(parts: TitlePart[]): void {
  for (let before = parts.at(-2); before; before = parts.at(-2)) {
    const last = parts.at(-1) as TitlePart;
    const isOther = JOINS.test(before.part) || ORGANISATION.test(before.part);
    if (isOther || before.part.length + last.part.length > MAX_NAME_LENGTH) return;
    before.part += last.part;
    parts.pop();
  }
}

/** The pieces of a title that stay on one line, each with the blanks behind it. */
export const titleParts = (text: string, lang: Locale): string[] =>
  lang === "zh" ? chineseParts(text).map(({ part }) => part) : text.split(AFTER_A_LATIN_WORD);
