import { hasChinese } from "./script.ts";

/** A text, and what it is in the other language. */
export type InTwoLanguages = { text: string; other: string };

/** What stands between a text and its translation: a tab of a table, or a stroke with a blank on both sides. */
const BETWEEN = /\t+|\s+[/|｜／]\s+/u;

const hasLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/**
 * Splits a line that says the same in Chinese and in English: "资源共享 / Resource sharing".
 * @returns null where it is in one language, or has several such marks
 */
export function inTwoLanguages(line: string): InTwoLanguages | null {
  const [text = "", other = "", ...more] = line.split(BETWEEN).map((part) => part.trim());
  if (more.length > 0 || text === "" || other === "" || hasChinese(text) === hasChinese(other)) return null;
  return hasLatin(hasChinese(text) ? other : text) ? { text, other } : null;
}

/**
 * Finds the lines of a list that say the same in both languages: each line below the one that it translates, or all lines of
 * one language below all of the other.
 * @param agree whether two lines can be the same; whoever says another name does not say the same
 * @returns the pairs in their order; null where the lines are not such a list
 */
export function pairedByLanguage<Line extends { text: string }>(
  lines: readonly Line[],
  agree: (line: Line, other: Line) => boolean = () => true,
): [Line, Line][] | null {
  const half = lines.length / 2;
  if (half < 1 || !Number.isInteger(half)) return null;
  const inTurn = (at: number): [Line, Line] => [lines[2 * at] as Line, lines[2 * at + 1] as Line];
  const inBlocks = (at: number): [Line, Line] => [lines[at] as Line, lines[half + at] as Line];
  for (const pairAt of [inTurn, inBlocks]) {
    const pairs = Array.from({ length: half }, (_, at) => pairAt(at));
    const isZh = hasChinese(pairs[0]?.[0].text ?? "");
    const areAlike = pairs.every(
      ([line, other]) => hasChinese(line.text) === isZh && hasChinese(other.text) !== isZh && agree(line, other),
    );
    if (areAlike) return pairs;
  }
  return null;
}
