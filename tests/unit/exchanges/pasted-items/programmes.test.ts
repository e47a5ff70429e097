import { expect, test } from "vitest";
import { readItems } from "@/lib/exchanges/pasted-items/rules.ts";
import type { ReadingOfItems } from "@/lib/exchanges/typed-items/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";

const DAY = calendarDay("2025-12-05");

const reading: ReadingOfItems = {
  firstDay: DAY,
  lastDay: calendarDay("2025-12-06"),
  bases: [{ id: "jd", names: ["京东低空物流现代产业学院"] }],
  members: [{ id: "wang", names: ["王宁一", "Wang Yining"] }],
};

/** The ticked items of a text in a few words. */
const told = (text: string): string[] =>
  readItems(text, reading, { day: DAY, partOfDay: null }).rows.flatMap(({ item, isSure, remarks }) => {
    if (item === null) return [];
    const { titleZh, titleEn, placeZh, placeEn, startTime, endTime, partOfDay } = item;
    const hours = [startTime, endTime].filter(Boolean).join("-") || (partOfDay ?? "");
    const place = placeZh ?? placeEn;
    const words = [
      ...[item.day?.slice(-2) ?? "?", hours, item.kind, titleZh ?? titleEn ?? "", place ? `@ ${place}` : ""],
      ...[item.baseId ?? "", item.chairIds.join(), ...remarks, isSure ? "" : "unticked"],
    ];
    return [words.filter(Boolean).join(" | ")];
  });

test("lines under headings of days are items of these days, and the title of the programme is none", () => {
  const text = `考察日程安排
12月5日（周五）
9:00 全体座谈，行政楼412
10:30-11:30 分组座谈
下午
2:30 参观京东低空物流现代产业学院
12月6日（周六）
8:00 返程`;
  expect(told(text)).toEqual([
    "05 | 09:00 | PLENARY | @ 行政楼412",
    "05 | 10:30-11:30 | GROUP_DISCUSSION",
    "05 | 14:30 | BASE_VISIT | jd",
    "06 | 08:00 | TRANSFER | 返程",
  ]);
});

test("so are those of an English programme", () => {
  const text = `Programme
Friday, 5 December
09:00 Plenary, Room 412
Lunch at the Staff Canteen
Saturday, 6 December
Morning:
Campus tour`;
  expect(told(text)).toEqual([
    "05 | 09:00 | PLENARY | @ Room 412",
    "05 | MEAL | Lunch | @ Staff Canteen",
    "06 | MORNING | CAMPUS_TOUR",
  ]);
});

test("a line that says only where or who chairs belongs to the item above it", () => {
  expect(told("12月6日 9:00 全体座谈\n地点：行政楼412\n主持人：王宁一\n10:30 参观校史馆")).toEqual([
    "06 | 09:00 | PLENARY | @ 行政楼412 | wang",
    "06 | 10:30 | PLACE_VISIT | 参观校史馆",
  ]);
});

test("a table of Excel or Word is read by its headings, and empty cells of merged days are filled", () => {
  const table = [
    "交流活动日程\t\t\t\t",
    "日期\t时间\t内容\t地点\t主持人\t参加人员",
    "12月5日\t09:00-10:00\t全体座谈\t行政楼412\t王宁一\t全体人员",
    "\t10:30\t分组座谈\t图书馆\t李某\t",
    "12月6日\t上午\t参观京东低空物流现代产业学院\t\t\t",
  ].join("\n");
  expect(told(table)).toEqual([
    "05 | 09:00-10:00 | PLENARY | 全体座谈（全体人员） | @ 行政楼412 | wang",
    "05 | 10:30 | GROUP_DISCUSSION | 分组座谈（李某） | @ 图书馆 | names_in_title | unticked",
    "06 | MORNING | BASE_VISIT | jd",
  ]);
});

test("a table without headings is read by its cells", () => {
  const table =
    "09:00\tPlenary\tRoom 412\tWang Yining\n10:30\tGroup discussion\tLibrary\tWang Yining\n12:00\tLunch\tCanteen\t";
  expect(told(table)).toEqual([
    "05 | 09:00 | PLENARY | @ Room 412 | wang",
    "05 | 10:30 | GROUP_DISCUSSION | @ Library | wang",
    "05 | 12:00 | MEAL | Lunch | @ Canteen",
  ]);
});

test("a table of a messenger with strokes is read too", () => {
  const table = "| 时间 | 内容 | 地点 |\n|---|---|---|\n| 9:00 | 全体座谈 | 行政楼412 |";
  expect(told(table)).toEqual(["05 | 09:00 | PLENARY | @ 行政楼412"]);
});

test("a line of a day outside the exchange is not ticked", () => {
  expect(told("12月9日 9:00 座谈")).toEqual(["05 | 09:00 | PLENARY | 12月9日 座谈 | day_unknown | unticked"]);
});

test("at most 100 rows are read, and the rest is said to be missing", () => {
  const read = readItems(Array(120).fill("9:00 座谈").join("\n"), reading, { day: DAY, partOfDay: null });
  expect([read.rows.length, read.isCut]).toEqual([100, true]);
});
