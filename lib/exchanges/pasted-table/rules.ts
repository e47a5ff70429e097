import { cleanText } from "@/lib/platform/text-rules.ts";
import { splitNameCells } from "../name-cells/rules.ts";
import { cellsOf, linesOf, MAX_ROWS_ABOVE, withoutCellBreaks } from "../pasted-cells/rules.ts";
import {
  type Aside,
  asideOf,
  type ColumnKind,
  clean,
  headerOf,
  isHeader,
  isPrivate,
  roleOf,
  withoutPrivateNumbers,
} from "../pasted-columns/rules.ts";
import { kindOf, type LinePerson, peopleOfLine } from "../people-lines/rules.ts";

/** A pasted list as rows and columns; every row has a cell for every column. */
export type PastedTable = {
  columns: ColumnKind[];
  /** what stood above each column; "" where nothing did */
  headings: string[];
  rows: string[][];
  /** for each row what it is, where it is nobody */
  asides: (Aside | null)[];
  /** the list was longer or wider than what is read */
  isCut: boolean;
};

/** The largest part of a pasted text that is read; enough for more than 200 people in a spreadsheet of many columns. */
const MAX_CHARACTERS = 200_000;
const MAX_ROWS = 500;
const MAX_COLUMNS = 40;

/**
 * The rows and columns of a text from a spreadsheet, a file with commas, a table of a messenger, or a plain list. Reads
 * headings in Chinese, English or both, in any order and below a title; without headings, each column is what most of its
 * cells are. No word of the text is lost: it stands in a cell or above a column.
 */
export function tableOf(pasted: string): PastedTable {
  const text = cleanText(withoutCellBreaks(pasted.slice(0, MAX_CHARACTERS)));
  const cells = cellsOf(text);
  const table = cells ? tableFrom(cells) : listFrom(linesOf(text));
  return { ...table, isCut: table.isCut || pasted.length > MAX_CHARACTERS };
}

type ListRow = LinePerson & { aside: Aside | null };

function listRowsOf(line: string): ListRow[] {
  const cell = clean(line);
  const aside = asideOf([cell]) ?? (isHeader(cell.split(" ")) ? "heading" : null);
  if (aside !== null) return [{ name: cell, title: "", unit: "", role: null, rest: "", aside }];
  return peopleOfLine(line).map((person) => ({ ...person, aside }));
}

/** Reads a plain list, a person or several in each line. */
function listFrom(lines: readonly string[]): PastedTable {
  const people: ListRow[] = [];
  for (const line of lines) if (people.length <= MAX_ROWS) people.push(...listRowsOf(line));
  const read = people.slice(0, MAX_ROWS);
  const hasRoles = read.some(({ role }) => role !== null);
  const hasRest = read.some(({ rest }) => rest !== "");
  const columns: ColumnKind[] = ["name", "title", "unit"];
  if (hasRoles) columns.push("role");
  if (hasRest) columns.push("skip");
  return {
    columns,
    headings: columns.map(() => ""),
    rows: read.map(({ name, title, unit, role, rest }) => [
      ...[name, title, unit],
      ...(hasRoles ? [role ?? ""] : []),
      ...(hasRest ? [rest] : []),
    ]),
    asides: read.map(({ aside }) => aside),
    isCut: people.length > MAX_ROWS,
  };
}

const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell !== "";
const widthOf = (row: readonly string[]): number => row.findLastIndex(isFilled) + 1;

function tableFrom(given: readonly string[][]): PastedTable {
  const cells = given.slice(0, given.findLastIndex((row) => widthOf(row) > 0) + 1);
  const fullWidth = Math.max(0, ...cells.map(widthOf));
  const width = Math.min(fullWidth, MAX_COLUMNS);
  const all = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const top = headingRow(all);
  const heads = top === null ? [] : all.slice(top, top + (isSecondHeading(all[top + 1]) ? 2 : 1));
  const above = top === null ? [] : all.slice(0, top);
  const below = all.slice((top ?? 0) + heads.length);
  const rows = [...above, ...below];
  const asides = rows.map((row, at) => asideOf(row) ?? (at < above.length ? ("title" as const) : null));
  if (top === null && asides[0] === null && isLoneTitle(rows.filter((_, at) => asides[at] === null)))
    asides[0] = "title";
  const people = rows.filter((_, at) => asides[at] === null);
  const columnAt = (at: number) => people.map((row) => row[at] ?? "");
  const columns = Array.from({ length: width }, (_, at) =>
    top === null ? guessed(columnAt(at)) : headed(headingsOf(heads, at), columnAt(at)),
  );
  return splitNameCells({
    columns: withNames(columns),
    headings: Array.from({ length: width }, (_, at) =>
      heads
        .map((row) => row[at] ?? "")
        .filter(isFilled)
        .join(" "),
    ),
    rows: rows.slice(0, MAX_ROWS),
    asides: asides.slice(0, MAX_ROWS),
    isCut: rows.length > MAX_ROWS || fullWidth > MAX_COLUMNS,
  });
}

/** Where the headings stand: in the first row, or below rows that are a title or tell when and where. */
function headingRow(rows: readonly string[][]): number | null {
  const at = rows.slice(0, MAX_ROWS_ABOVE + 1).findIndex(isHeader);
  const isTop = rows.slice(0, Math.max(0, at)).every((row) => row.filter(isFilled).length < 2 || asideOf(row) !== null);
  return at >= 0 && isTop ? at : null;
}

const LANGUAGE_HEADING = /^(中文|英文|拼音|汉语拼音|chinese|english|pinyin|zh|en)$/i;

/** Whether a row divides the headings above it, such as 姓名 into 中文 and 英文. */
function isSecondHeading(row: readonly string[] = []): boolean {
  const cells = row.filter(isFilled);
  return cells.length > 0 && cells.every((cell) => LANGUAGE_HEADING.test(cell) || headerOf(cell) !== null);
}

/** The headings of a column from below; one that stands over several columns stands over the empty ones behind it. */
function headingsOf(heads: readonly string[][], at: number): string[] {
  const [first = [], second] = heads;
  if (!second) return [first[at] ?? ""];
  const over = first.slice(0, at + 1).findLastIndex(isFilled);
  return [second[at] ?? "", isFilled(second[at]) ? (first[over] ?? "") : (first[at] ?? "")];
}

/** Whether the first row has one cell and all others have more, as a title has. */
const isLoneTitle = (rows: readonly string[][]): boolean => {
  const [first = [], ...others] = rows.map((row) => row.filter(isFilled).length);
  return first === 1 && others.length > 1 && others.every((count) => count > 1);
};

/**
 * What a column holds by its heading. Many lists use "role" as the heading of titles: it counts only where a cell is a
 * role. Cells that are private are, whatever stands above them.
 */
function headed(headings: readonly string[], cells: readonly string[]): ColumnKind {
  const kind = headings.map(headerOf).find((each) => each !== null) ?? "skip";
  if (kind === "role" && cells.some(isFilled) && !cells.some((cell) => roleOf(cell))) return "title";
  const seen = kind === "skip" ? guessed(cells) : null;
  return isPrivate(seen) && seen !== "room" ? seen : kind;
}

/** The kind of most of the cells. */
function guessed(cells: readonly string[]): ColumnKind {
  const counts = new Map<ColumnKind, number>();
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? "skip";
}

/** Takes the first column that may hold names for one of names where none is. */
function withNames(columns: readonly ColumnKind[]): ColumnKind[] {
  if (columns.includes("name")) return [...columns];
  const used = columns.findIndex((kind) => kind !== "skip" && !isPrivate(kind));
  const at = used >= 0 ? used : columns.indexOf("skip");
  return columns.map((kind, each) => (each === at ? "name" : kind));
}

/** The rows in which a cell of a column is empty below a filled one, as merged cells are pasted, with what is above. */
function cellsToFill({ rows, asides }: PastedTable, column: number): Map<number, string> {
  const filled = new Map<number, string>();
  let above = "";
  for (const [at, row] of rows.entries()) {
    const cell = row[column] ?? "";
    const aside = asides[at] ?? null;
    if (aside !== null) above = aside === "empty" ? above : "";
    else if (cell !== "") above = cell;
    else if (above !== "" && row.some(isFilled)) filled.set(at, above);
  }
  return filled;
}

/** How many cells {@link fillDown} would fill; none in a column that is not taken over, or holds names. */
export const countCellsToFill = (table: PastedTable, column: number): number =>
  ["title", "unit", "role"].includes(table.columns[column] ?? "skip") ? cellsToFill(table, column).size : 0;

/** A table in which each empty cell of a column has what stands above it. */
export function fillDown(table: PastedTable, column: number): PastedTable {
  const cells = cellsToFill(table, column);
  return { ...table, rows: table.rows.map((row, at) => row.with(column, cells.get(at) ?? row[column] ?? "")) };
}

/** A table that may be put aside in the browser: without the cells and numbers that are never stored. */
export const withoutPrivateCells = (table: PastedTable): PastedTable => ({
  ...table,
  rows: table.rows.map((row) =>
    row.map((cell, at) => (isPrivate(table.columns[at] ?? null) ? "" : withoutPrivateNumbers(cell))),
  ),
});

/** A table without some of its rows. */
export const withoutRows = (table: PastedTable, isGone: (at: number) => boolean): PastedTable => ({
  ...table,
  rows: table.rows.filter((_, at) => !isGone(at)),
  asides: table.asides.filter((_, at) => !isGone(at)),
});

/** The text of a table, from which {@link tableOf} reads the same rows. */
export function textOf({ headings, rows, asides }: PastedTable): string {
  const isAbove = (_: readonly string[], at: number) => asides[at] === "title" || asides[at] === "details";
  const first = rows.findIndex((row, at) => !isAbove(row, at));
  const above = rows.slice(0, first < 0 ? rows.length : first);
  const lines = [...above, ...(headings.some(isFilled) ? [headings] : []), ...rows.slice(above.length)];
  return lines.map((cells) => cells.join("\t")).join("\n");
}
