import { asideOf, clean, headerOf, isHeader } from "../pasted-columns/rules.ts";
import { kindOf } from "../people-lines/rules.ts";

/** The lines of a text that show something. */
export const linesOf = (text: string): string[] => text.split("\n").filter((line) => clean(line) !== "");

/** How many rows may stand above the headings. */
export const MAX_ROWS_ABOVE = 10;

/**
 * The cells of a text from a spreadsheet, a file with commas, a table of a messenger, or a telephone that copies each cell
 * on a line of its own. Rows may have different lengths.
 * @returns null where the text is no table
 */
export function cellsOf(text: string): string[][] | null {
  if (text.includes("\t")) return delimited(text, "\t");
  const lines = linesOf(text);
  const piped = lines.filter(isPiped);
  if (piped.length > 1 && piped.length * 2 >= lines.length)
    return lines.map((line) => (isPiped(line) ? pipedCells(line) : [clean(line)])).filter(isNoRuler);
  for (const mark of [",", "，", ";", "；"]) {
    const table = delimited(text, mark);
    if (isTable(table, mark)) return table;
  }
  return stacked(lines);
}

/**
 * What some programs write for a line break in a cell, as a blank: such a break ends no row where its line has as many
 * cells as others.
 */
export function withoutCellBreaks(pasted: string): string {
  if (!pasted.includes("\t") || !CELL_BREAK.test(pasted)) return pasted;
  const lines = pasted.split(/\r\n?|\n/);
  const whole = new Set(lines.filter((line) => !CELL_BREAK.test(line)).map(tabsIn));
  whole.delete(0);
  const isBrokenInCell = (line: string): boolean => {
    if (whole.size > 0) return whole.has(tabsIn(line));
    const [first = 0, ...others] = line.split(CELL_BREAK).map(tabsIn);
    return first === 0 || others.some((tabs) => tabs !== first);
  };
  return lines
    .map((line) => (CELL_BREAK.test(line) && isBrokenInCell(line) ? line.split(CELL_BREAK).join(" ") : line))
    .join("\n");
}

const CELL_BREAK = /[\v\u2028]/;
const tabsIn = (line: string): number => line.split("\t").length - 1;

/** Splits at marks and line breaks, except inside a quoted cell. */
function delimited(text: string, mark: string): string[][] {
  const rows: string[][] = [[]];
  for (let at = 0; at <= text.length; ) {
    const { cell, end } = quotedCellAt(text, at, mark) ?? plainCellAt(text, at, mark);
    rows.at(-1)?.push(clean(cell));
    if (text[end] === "\n") rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** A cell, and where it ends. */
type CellAt = { cell: string; end: number };

function plainCellAt(text: string, start: number, mark: string): CellAt {
  let end = start;
  while (end < text.length && text[end] !== mark && text[end] !== "\n") end += 1;
  return { cell: text.slice(start, end), end };
}

/**
 * A cell in quotation marks; a doubled one inside is one. A mark opens a cell only where another one ends it, so that one
 * that nobody closed swallows nothing, and a title keeps its own marks. Spreadsheets quote cells for their line breaks and
 * never for tabs: a cell with a tab would be several cells.
 * @returns null where no quoted cell begins
 */
function quotedCellAt(text: string, start: number, mark: string): CellAt | null {
  const open = behindBlanks(text, start);
  if (text[open] !== '"') return null;
  let close = text.indexOf('"', open + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return null;
  const end = behindBlanks(text, close + 1);
  const isEnd = end >= text.length || text[end] === mark || text[end] === "\n";
  const cell = text.slice(open + 1, close);
  return isEnd && !(mark === "\t" && cell.includes("\t")) ? { cell: cell.replaceAll('""', '"'), end } : null;
}

function behindBlanks(text: string, start: number): number {
  let at = start;
  while (text[at] === " ") at += 1;
  return at;
}

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== "");

/**
 * Whether a text that was split at commas or semicolons is a table: most of its rows have the same length, and it has
 * headings or half-width marks. Names behind one another are no table.
 */
function isTable(table: readonly string[][], mark: string): boolean {
  const rows = table.filter((row) => filled(row).length > 0);
  const heading = rows.slice(0, MAX_ROWS_ABOVE).find((row) => row.length > 1 && isHeader(row));
  const wide = rows.filter((row) => row.length > 1);
  const width = (heading ?? wide[0] ?? []).length;
  const fitting = wide.filter((row) => row.length === width);
  if (width < 2 || wide.length < 2) return false;
  if (heading) return fitting.length * 2 > wide.length && wide.length * 2 >= rows.length;
  const isWhole = fitting.length === wide.length && rows.every((row) => row.length > 1 || asideOf(row) !== null);
  return isWhole && (mark === "," || mark === ";") && !wide.every(isListOfNames);
}

const isListOfNames = (row: readonly string[]): boolean =>
  row.length > 1 && row.every((cell) => kindOf(cell) === "name");

const isPiped = (line: string): boolean => line.split(/[|｜]/).length > 2;

const pipedCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^[|｜]|[|｜]$/g, "")
    .split(/[|｜]/)
    .map(clean);

const isNoRuler = (row: readonly string[]): boolean => !row.every((cell) => /^:?-+:?$/.test(cell));

/** Reads a table that has each cell on a line of its own, headings first but for a title. */
function stacked(lines: readonly string[]): string[][] | null {
  const isHeading = (line: string | undefined) => line !== undefined && headerOf(line) !== null;
  const start = lines.findIndex((line, at) => isHeading(line) && isHeading(lines[at + 1]));
  if (start < 0 || start > 2) return null;
  const width = lines.slice(start).findIndex((line) => !isHeading(line));
  const count = (lines.length - start) / width;
  if (width < 2 || !Number.isInteger(count)) return null;
  const rowAt = (row: number) => lines.slice(start + row * width, start + (row + 1) * width).map(clean);
  return [
    ...lines.slice(0, start).map((line) => [clean(line)]),
    ...Array.from({ length: count }, (_, row) => rowAt(row)),
  ];
}
