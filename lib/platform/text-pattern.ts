import { charactersOf, pinyinParts } from "./pinyin.ts";

/** Ways to read letters that a pattern has at most: a word of ten letters has seldom more than a handful. */
const MAX_WAYS = 12;
/** Of longer runs of letters, only the letters themselves are looked for. */
const MAX_LETTERS = 40;
const MAX_INITIALS = 8;

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}-]/g, "\\$&");

/** The characters that `squeezed` leaves out, for `translate` of PostgreSQL. */
export const SQUEEZED_OUT = " '’·-.,_/()";

/** A text without what nobody has to type. */
export const squeezed = (text: string): string => [...text].filter((each) => !SQUEEZED_OUT.includes(each)).join("");

const toneless = (letters: string): string => letters.replaceAll("ü", "v").normalize("NFD").replace(/\p{M}/gu, "");

/** What stands between two characters of a name and is not typed. */
const GAP = "[ ·]?";

/** A run of letters in pinyin, as a pattern; null for what is none. */
function patternOfLetters(run: string): string | null {
  if (run.length > MAX_LETTERS) return null;
  const ways = pinyinParts(toneless(run), MAX_WAYS).map((parts) =>
    parts.map((part) => `[${charactersOf(part)}]`).join(GAP),
  );
  return ways.length === 0 ? null : ways.join("|");
}

/** A pattern for the first letters of the words of a text in English; null for what cannot be such letters. */
export const initialsPattern = (word: string): string | null =>
  /^[a-z]+$/.test(word) && word.length > 1 && word.length <= MAX_INITIALS
    ? [...word].map((letter) => `\\m${letter}`).join(".*")
    : null;

/**
 * A regular expression of PostgreSQL that finds a word in a Chinese text by pinyin. It finds more than `matchIn`, which says
 * what counts.
 * @returns null for a word that is no pinyin, not even in part
 */
export function patternOf(word: string): string | null {
  const runs = word.match(/[\p{Script=Latin}'\p{M}]+|[^\p{Script=Latin}'\p{M}]+/gu) ?? [];
  let hasPinyin = false;
  const parts = runs.map((run) => {
    const pinyin = /\p{Script=Latin}/u.test(run) ? patternOfLetters(run) : null;
    if (pinyin === null) return [...run].map(escaped).join(runs.length > 1 ? GAP : "");
    hasPinyin = true;
    return `(?:${pinyin}${runs.length > 1 ? `|${escaped(run)}` : ""})`;
  });
  return hasPinyin ? parts.join(GAP) : null;
}

/**
 * A regular expression of PostgreSQL for a sort key, "zeng qing hong", by whole syllables, initials or both, from its
 * beginning on: most rows are left at their first letter.
 * @returns null for what is not written in letters
 */
export function sortKeyPattern(word: string): string | null {
  const letters = toneless(word).replaceAll("'", "");
  if (!/^[a-z]+$/.test(letters) || letters.length > MAX_LETTERS) return null;
  // "lu" and "lyu" are ways to type what the key has as "lv"
  const parts = letters.match(/[ln]y?u|./g) ?? [];
  const either = (part: string) => (part.length > 1 ? `(?:${part}|${part.charAt(0)}v)` : part);
  return `^${parts.map(either).join("(?:[^ ]* )?")}`;
}
