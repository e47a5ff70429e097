import type { Locale } from "../i18n/locales.ts";
import { titleParts } from "../title-parts.ts";
import type { Measure } from "./picture.ts";

/** A text set in lines, all of one size. */
export type SetText = { lines: string[]; size: number };

/** Where a text goes, and in which sizes: the largest one that fits is taken. */
export type Frame = { width: number; height: number; leading: number; sizes: readonly number[] };

/** The text whose lines are looked for: `widthOf` is of the pieces from one to another, for a letter of one pixel. */
type Pieces = { parts: readonly string[]; widthOf: (from: number, to: number) => number };

const MEASURED_AT = 100;
const AFTER_A_CLAUSE = /[，：；。！？,:;]\s*$/u;
/** How much smaller each size is below the smallest that was asked for. */
const SHRINK = 0.9;
const LINE_COST = 1;
const CLAUSE_GAIN = 0.15;
/** A last line that is shorter than this part of the width looks forgotten. */
const SHORT_LAST_LINE = 0.3;

/**
 * Sets a text as large as its frame allows, with lines of about one length that end behind words, and where they can
 * behind a clause. Nothing is left out: a text that is too long becomes smaller. A word is cut only where it alone is
 * longer than a line of the smallest size.
 */
export function fitText(
  text: string,
  { frame, lang, weight, measure }: { frame: Frame; lang: Locale; weight: 400 | 600; measure: Measure },
): SetText {
  const widthOf = (line: string) => measure(line, { size: MEASURED_AT, weight, lang }) / MEASURED_AT;
  const whole = piecesOf(titleParts(text, lang), widthOf);
  for (const size of frame.sizes) {
    const lines = balancedLines(whole, frame.width / size);
    if (lines && fits(lines, size, frame)) return { lines, size };
  }
  const cut = piecesOf(
    cutWords(titleParts(text, lang), (part) => widthOf(part) * smallest(frame) > frame.width),
    widthOf,
  );
  for (let size = smallest(frame); ; size *= SHRINK) {
    const lines = balancedLines(cut, frame.width / size);
    if (lines && fits(lines, size, frame)) return { lines, size };
  }
}

const smallest = ({ sizes }: Frame): number => Math.min(...sizes);

const fits = (lines: readonly string[], size: number, { height, leading }: Frame): boolean =>
  lines.length * size * leading <= height;

/** The letters of the pieces that are too long for a line, and the other pieces as they are. */
const cutWords = (parts: readonly string[], isTooLong: (part: string) => boolean): string[] =>
  parts.flatMap((part) => (isTooLong(part) ? Array.from(part) : [part]));

/** Measures the text up to the end of each piece, with and without the blanks there, and each line as a difference. */
function piecesOf(parts: readonly string[], widthOf: (line: string) => number): Pieces {
  const texts = parts.map((_part, at) => parts.slice(0, at + 1).join(""));
  const starts = [0, ...texts.map(widthOf)];
  const ends = [0, ...texts.map((text) => widthOf(text.trimEnd()))];
  return { parts, widthOf: (from, to) => (ends[to] ?? 0) - (starts[from] ?? 0) };
}

/** The lines of a text; null where one of its pieces is longer than a line. @param room the length of a line */
function balancedLines({ parts, widthOf }: Pieces, room: number): string[] | null {
  const end = parts.length;
  /** of the pieces from each one on: the least cost, and where its first line ends */
  const best: { cost: number; next: number }[] = Array.from({ length: end + 1 }, () => ({ cost: Infinity, next: end }));
  best[end] = { cost: 0, next: end };
  for (let from = end - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= end; to += 1) {
      const width = widthOf(from, to);
      if (width > room) break;
      const cost = costOf({ slack: 1 - width / room, isLast: to === end, part: parts[to - 1] ?? "" });
      const sum = cost + (best[to]?.cost ?? Infinity);
      if (sum < (best[from]?.cost ?? Infinity)) best[from] = { cost: sum, next: to };
    }
  }
  if (best[0]?.cost === Infinity) return null;
  const lines: string[] = [];
  for (let from = 0; from < end; from = best[from]?.next ?? end) {
    lines.push(parts.slice(from, best[from]?.next).join("").trim());
  }
  return lines;
}

function costOf({ slack, isLast, part }: { slack: number; isLast: boolean; part: string }): number {
  if (isLast) return LINE_COST + Math.max(0, slack - 1 + SHORT_LAST_LINE);
  return LINE_COST + slack ** 2 - (AFTER_A_CLAUSE.test(part) ? CLAUSE_GAIN : 0);
}
