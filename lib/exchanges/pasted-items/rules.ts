import { readPeople } from "@/lib/people/reading/rules.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { cleanText } from "@/lib/platform/text-rules.ts";
import { halfWidth, isPlace } from "../item-words/rules.ts";
import { MAX_READ_ITEMS } from "../itinerary/rules.ts";
import { cellsOf, linesOf, withoutCellBreaks } from "../pasted-cells/rules.ts";
import { clean } from "../pasted-columns/rules.ts";
import { readHours } from "../typed-hours/rules.ts";
import { readDay } from "../typed-item-days/rules.ts";
import {
  type ItemRemark,
  inLanguages,
  membersOf,
  problemsOf,
  type ReadingOfItems,
  readItemLine,
  type Standing,
  type TypedItem,
} from "../typed-items/rules.ts";

/** A row of a pasted programme: what it said, and the item that it makes. */
export type PastedItem = {
  text: string;
  /** null: a heading or the title of the programme, which stands for no item */
  item: TypedItem | null;
  remarks: ItemRemark[];
  /** it is ticked until somebody unticks it */
  isSure: boolean;
};

/** The largest part of a text that is read. */
const MAX_CHARACTERS = 100_000;

/**
 * The items of a pasted programme: of lines under headings of days, or of a table of Excel or Word with columns for time,
 * item, place and who. Every word of the text stands in the text of a row.
 * @param standing the day of lines that stand under no heading
 */
export function readItems(
  pasted: string,
  reading: ReadingOfItems,
  standing: Standing,
): { rows: PastedItem[]; isCut: boolean } {
  const text = cleanText(withoutCellBreaks(pasted.slice(0, MAX_CHARACTERS)));
  const table = isTable(text) ? cellsOf(text) : null;
  const rows = table ? tableRows(table, reading, standing) : lineRows(linesOf(text), reading, standing);
  return {
    rows: rows.slice(0, MAX_READ_ITEMS),
    isCut: rows.length > MAX_READ_ITEMS || pasted.length > MAX_CHARACTERS,
  };
}

/** Tabs or strokes make a table; commas do not, because a line has them too. */
function isTable(text: string): boolean {
  const lines = linesOf(text);
  const piped = lines.filter((line) => line.split(/[|｜]/).length > 2);
  return text.includes("\t") || (piped.length > 1 && piped.length * 2 >= lines.length);
}

const TITLE =
  /(?:日程|行程|活动|议程)(?:安排|计划|表|单)?[）)]?$|^(?:programme|program|itinerary|schedule|agenda)\b|\b(?:programme|itinerary|schedule|agenda)$/iu;

/** A row that stands for no item: it says when the rows behind it are, or what all of it is. */
const aside = (text: string): PastedItem => ({ text, item: null, remarks: [], isSure: false });

/** Reads one line, and says where the lines behind it stand. */
function readRow(line: string, reading: ReadingOfItems, standing: Standing): { row: PastedItem; next: Standing } {
  const text = clean(line);
  const read = readItemLine(line, reading, standing);
  if (read.is === "heading") {
    const isOtherDay = read.day !== standing.day;
    return {
      row: aside(text),
      next: { day: read.day, partOfDay: read.partOfDay ?? (isOtherDay ? null : standing.partOfDay) },
    };
  }
  const { item, remarks } = read;
  if (item.startTime === null && TITLE.test(text)) return { row: aside(text), next: standing };
  const isSure = !remarks.some((remark) => remark !== "private_number");
  // a day before an item holds for the items behind it: 12月6日 9:00 座谈, 10:30 参观
  const next = item.day === standing.day ? standing : { day: item.day, partOfDay: null };
  return { row: { text, item, remarks, isSure }, next };
}

function lineRows(lines: readonly string[], reading: ReadingOfItems, first: Standing): PastedItem[] {
  const rows: PastedItem[] = [];
  let standing = first;
  for (const line of lines) {
    const last = rows.at(-1);
    const joined = last?.item ? withDetails(last, line, reading, standing) : null;
    if (last && joined) {
      rows[rows.length - 1] = joined;
      continue;
    }
    const { row, next } = readRow(line, reading, standing);
    rows.push(row);
    standing = next;
  }
  return rows;
}

const DETAILS = /^(?:地点|场地|主持人?|venue|place|location|chair(?:ed by)?|moderator)\s*[:：]/i;

/** An item with what a line of its own says of it below: 地点：行政楼412. */
function withDetails(above: PastedItem, line: string, reading: ReadingOfItems, standing: Standing): PastedItem | null {
  if (!DETAILS.test(clean(line)) || !above.item) return null;
  const { row } = readRow(`${above.text}，${clean(line)}`, reading, standing);
  // the line above may have said its day, which the heading does not
  return row.item && { ...row, item: { ...row.item, day: above.item.day } };
}

type Column = "day" | "time" | "item" | "place" | "chair" | "other";

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ["day", /^(?:日期|date|day)$/i],
  ["time", /^(?:时间|起止时间|时段|time|hours?|when|日期时间|日期、?时间|date and time)$/i],
  [
    "item",
    /^(?:内容|活动内容?|事项|议程|项目|主题|安排|活动安排|日程|行程|环节|item|activity|event|programme|program|agenda|title|what|session|topic)$/i,
  ],
  ["place", /^(?:地点|场地|场所|会议室|位置|place|venue|location|room|where)$/i],
  ["chair", /^(?:主持|主持人|chair|chaired by|chairperson|moderator)$/i],
  [
    "other",
    /^(?:参加人员?|参会人员|出席人员?|人员|陪同人员?|对象|备注|说明|负责人|who|people|participants?|attendees|notes?|remarks?|序号|no\.?|#)$/i,
  ],
];

const columnOf = (heading: string): Column | null =>
  HEADINGS.find(([, words]) => words.test(halfWidth(heading).replace(/\s+/g, " ").trim()))?.[0] ?? null;

/** What most cells of a column are, where no heading says it. */
function guessed(cells: readonly string[], reading: ReadingOfItems): Column {
  const filled = cells.filter((cell) => cell !== "");
  const isMost = (holds: (cell: string) => boolean) =>
    filled.length > 0 && filled.filter(holds).length * 2 > filled.length;
  const isWhole = (cell: string, length: number | undefined) =>
    length !== undefined && length >= cell.trim().length - 1;
  if (isMost((cell) => isWhole(cell, readDay(cell, reading)?.length))) return "day";
  if (isMost((cell) => isWhole(cell, readHours(cell)?.span.end))) return "time";
  if (isMost(isPlace)) return "place";
  return isMost((cell) => membersOf(cell, reading.members) !== null) ? "chair" : "other";
}

function columnsOf(rows: readonly string[][], heading: readonly string[] | null, reading: ReadingOfItems): Column[] {
  const width = Math.max(...rows.map((row) => row.length), heading?.length ?? 0);
  const columns = Array.from({ length: width }, (_, at) => {
    const named = heading === null ? null : columnOf(heading[at] ?? "");
    return (
      named ??
      guessed(
        rows.map((row) => row[at] ?? ""),
        reading,
      )
    );
  });
  if (columns.includes("item")) return columns;
  const first = columns.indexOf("other");
  return columns.map((column, at) => (at === (first < 0 ? columns.length - 1 : first) ? "item" : column));
}

function tableRows(cells: readonly string[][], reading: ReadingOfItems, first: Standing): PastedItem[] {
  const rows = cells.filter((row) => row.some((cell) => cell !== ""));
  const top = rows.findIndex((row) => row.filter((cell) => columnOf(cell) !== null).length > 1);
  const heading = top < 0 ? null : (rows[top] ?? null);
  const wide = rows.filter((row, at) => at !== top && row.filter((cell) => cell !== "").length > 1);
  const columns = columnsOf(wide, heading, reading);
  let standing = first;
  return rows.map((row, at) => {
    const text = row.filter((cell) => cell !== "").join("\t");
    if (at === top) return aside(text);
    const filled = row.filter((cell) => cell !== "");
    const { row: read, next } =
      filled.length === 1 ? readRow(filled[0] ?? "", reading, standing) : readCells(row, columns, reading, standing);
    standing = next;
    return { ...read, text };
  });
}

function readCells(row: readonly string[], columns: readonly Column[], reading: ReadingOfItems, standing: Standing) {
  const cellsOfKind = (kind: Column) => row.filter((cell, at) => columns[at] === kind && cell !== "");
  const when = [...cellsOfKind("day"), ...cellsOfKind("time")].join(" ");
  const title = cellsOfKind("item").join("，");
  const { row: read, next } = readRow([when, title].filter(Boolean).join(" "), reading, standing);
  if (!read.item) return { row: read, next };
  const chairs = cellsOfKind("chair");
  const chairIds = membersOf(chairs.join("、"), reading.members);
  // a column that is no number stays with the title, as the names of people whom no delegation has
  const rest = [...(chairIds ? [] : chairs), ...cellsOfKind("other")].filter((cell) => !/^\d{1,3}$/.test(cell));
  const place = cellsOfKind("place").join("，") || null;
  const item = withMore(
    { ...read.item, ...(place !== null && inLanguages("place", place)), chairIds: chairIds ?? read.item.chairIds },
    rest,
    title,
  );
  const problems = [...(rest.some(namesSomebody) ? ["names_in_title" as const] : []), ...problemsOf(item)];
  return {
    row: { ...read, item, remarks: [...read.remarks, ...problems], isSure: read.isSure && problems.length === 0 },
    next,
  };
}

const namesSomebody = (cell: string): boolean => readPeople(cell).people.length > 0;

/** An item with more words in its title, in brackets behind what stood there. */
function withMore(item: TypedItem, more: readonly string[], title: string): TypedItem {
  if (more.length === 0) return item;
  const own = item.titleZh ?? item.titleEn ?? title;
  const isZh = hasChinese(own + more.join(""));
  const words =
    own === "" ? more.join(isZh ? "，" : ", ") : own + (isZh ? `（${more.join("，")}）` : ` (${more.join(", ")})`);
  return { ...item, titleZh: isZh ? words : item.titleZh, titleEn: isZh ? item.titleEn : words };
}
