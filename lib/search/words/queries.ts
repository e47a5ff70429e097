import "server-only";
import { allOf, type Sql, sql } from "@/lib/platform/sql.ts";
import { initialsPattern, patternOf, SQUEEZED_OUT, squeezed } from "@/lib/platform/text-pattern.ts";

/** Whether a name in small letters has a word, in whatever way somebody may type it; `matchIn` says what counts. */
export function hasWord(name: Sql, word: string): Sql {
  const pattern = patternOf(word);
  const isWritten = isWrittenIn(name, word);
  return pattern === null ? isWritten : sql`(${isWritten} OR ${name} ~ ${pattern})`;
}

/** Whether a name has a word as it is written, whatever blanks, dots and hyphens stand between. */
export const isWrittenIn = (name: Sql, word: string): Sql =>
  squeezed(word) === "" ? sql`false` : sql`strpos(translate(${name}, ${SQUEEZED_OUT}, ''), ${squeezed(word)}) > 0`;

/** How near to its beginning a text has a word: the less the nearer, as it is written before any other way. */
export function nearnessOf(text: Sql, word: string): Sql {
  const pattern = patternOf(word);
  const inOtherWay = pattern === null ? sql`3` : sql`CASE WHEN regexp_instr(${text}, ${pattern}) = 1 THEN 2 ELSE 3 END`;
  return sql`CASE strpos(${text}, ${word}) WHEN 1 THEN 0 WHEN 0 THEN ${inOtherWay} ELSE 1 END`;
}

/** The words that a college is found by, in small letters. */
export const wordsOfInstitution = (place: Sql): Sql =>
  sql`concat_ws(' ', ${place}."nameZhKey", ${place}."nameEnKey", lower(${place}."shortNameZh"),
    lower(${place}."shortNameEn"), lower(${place}."code"))`;

/** Whether a college is found by a word, also by the initials of its English name. */
export function institutionHas(place: Sql, word: string): Sql {
  const initials = initialsPattern(word);
  const isNamed = hasWord(wordsOfInstitution(place), word);
  return initials === null ? isNamed : sql`(${isNamed} OR ${place}."nameEnKey" ~ ${initials})`;
}

/** The ids of colleges and groups by a word, whoever asks: for records that the asker may see. */
export const institutionsWith = (word: string): Sql =>
  sql`SELECT place."id" FROM "Institution" place WHERE ${institutionHas(sql`place`, word)}`;

/** Whether all words are found. */
export const hasAll = (words: readonly string[], has: (word: string) => Sql): Sql => allOf(words.map(has));
