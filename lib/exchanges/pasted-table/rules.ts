import { type ColumnKind, clean, headerOf, kindOf, peopleOfLine, roleOf } from "../people-lines/rules.ts";

/** A pasted list as rows and columns; every row has a cell for every column. */
export type PastedTable = { columns: ColumnKind[]; rows: string[][] };

/** The largest part of a pasted text that is read; enough for more than 200 people in a spreadsheet of many columns. */
const MAX_CHARACTERS = 200_000;
const MAX_ROWS = 500;
const MAX_COLUMNS = 40;

/**
 * The rows and columns of a text from a spreadsheet, a file with commas, a table of a messenger, or a plain list. Reads
 * headings in Chinese or English in any order; without headings, each column is what most of its cells are.
 */
export function tableOf(pasted: string): PastedTable {
  const text = pasted.slice(0, MAX_CHARACTERS).replace(/\r\n?/g, "\n");
  const cells = cellsOf(text);
  if (cells) return tableFrom(cells);
  const lines = linesOf(text);
  const people = lines
    .slice(isHeader(clean(lines[0] ?? "").split(" ")) ? 1 : 0)
    .flatMap(peopleOfLine)
    .slice(0, MAX_ROWS);
  const hasRoles = people.some(({ role }) => role !== null);
  return {
    columns: ["name", "title", "unit", ...(hasRoles ? (["role"] as const) : [])],
    rows: people.map(({ name, title, unit, role }) => [name, title, unit, ...(hasRoles ? [role ?? ""] : [])]),
  };
}

const linesOf = (text: string): string[] => text.split("\n").filter((line) => clean(line) !== "");

/** The cells of a table; null where the text is no table. */
function cellsOf(text: string): string[][] | null {
  if (text.includes("\t")) return delimited(text, "\t");
  const lines = linesOf(text);
  const piped = lines.filter((line) => line.split(/[|｜]/).length > 2);
  if (lines.length > 1 && piped.length === lines.length) return lines.map(pipedCells).filter(isNoRuler);
  for (const mark of [",", "，", ";", "；"]) {
    const table = delimited(text, mark);
    const width = table[0]?.length ?? 0;
    const isTable = table.length > 1 && width > 1 && table.every((row) => row.length === width);
    if (isTable && (isHeader(table[0] ?? []) || mark === "," || mark === ";") && !table.every(isListOfNames))
      return table;
  }
  return stacked(lines);
}

const pipedCells = (line: string): string[] =>
  line
    .trim()
    .replace(/^[|｜]|[|｜]$/g, "")
    .split(/[|｜]/)
    .map(clean);

const isNoRuler = (row: readonly string[]): boolean => !row.every((cell) => /^:?-+:?$/.test(cell));
const isListOfNames = (row: readonly string[]): boolean =>
  row.length > 1 && row.every((cell) => kindOf(cell) === "name");

/** Reads a table that has each cell on a line of its own, headings first, as telephones copy it. */
function stacked(lines: readonly string[]): string[][] | null {
  const width = lines.findIndex((line) => headerOf(line) === null);
  if (width < 2 || lines.length % width !== 0) return null;
  const rows = lines.length / width;
  return Array.from({ length: rows }, (_, row) => lines.slice(row * width, (row + 1) * width).map(clean));
}

/** Splits at marks and line breaks, except inside quotation marks; a doubled quotation mark inside them is one. */
function delimited(text: string, mark: string): string[][] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    const row = rows.at(-1) as string[];
    const cell = row.at(-1) as string;
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      row[row.length - 1] = `${cell}"`;
      at += 1;
    } else if (character === '"' && (isQuoted || cell.trim() === "")) isQuoted = !isQuoted;
    else if (!isQuoted && character === mark) row.push("");
    else if (!isQuoted && character === "\n") rows.push([""]);
    else row[row.length - 1] = cell + character;
  }
  return rows.map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== ""));
}

/** Whether a row holds headings: a name or two others, and at most half of the words unknown. */
function isHeader(row: readonly string[]): boolean {
  const cells = row.filter((cell) => cell !== "");
  const kinds = cells.map(headerOf).filter((kind) => kind !== null);
  return (kinds.includes("name") || kinds.length > 1) && kinds.length * 2 >= cells.length;
}

function tableFrom(cells: readonly string[][]): PastedTable {
  const [first = []] = cells;
  const hasHeader = isHeader(first);
  const width = Math.min(Math.max(...cells.map((row) => row.length)), MAX_COLUMNS);
  const rows = cells
    .slice(hasHeader ? 1 : 0, MAX_ROWS + 1)
    .map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ""));
  const columnAt = (at: number) => rows.map((row) => row[at] ?? "");
  const columns = Array.from({ length: width }, (_, at) =>
    hasHeader ? headed(headerOf(first[at] ?? "") ?? "skip", columnAt(at)) : guessed(columnAt(at)),
  );
  if (!columns.includes("name"))
    columns[
      Math.max(
        0,
        columns.findIndex((kind) => kind !== "skip"),
      )
    ] = "name";
  return { columns, rows };
}

/**
 * Many lists use "role" as the heading of a column of titles: it counts as a column of roles only when a cell is a
 * role.
 */
const headed = (kind: ColumnKind, cells: readonly string[]): ColumnKind =>
  kind === "role" && cells.some((cell) => cell !== "") && !cells.some((cell) => roleOf(cell)) ? "title" : kind;

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
