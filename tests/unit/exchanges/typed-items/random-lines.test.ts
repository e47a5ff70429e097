import { expect, test } from "vitest";
import { KIND_NAMES } from "@/lib/exchanges/item-words/rules.ts";
import { type ReadingOfItems, readItemLine } from "@/lib/exchanges/typed-items/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { fc } from "@/tests/support/properties.ts";

const DAY = calendarDay("2025-12-05");
const BASES = { jd: "京东低空物流现代产业学院", iron: "Iron Man Spirit Education Hall" };
const reading: ReadingOfItems = {
  firstDay: DAY,
  lastDay: calendarDay("2025-12-07"),
  bases: Object.entries(BASES).map(([id, name]) => ({ id, names: [name] })),
  members: [{ id: "wang", names: ["王宁一"] }],
};

const words = [
  ...["全体座谈", "分组讨论", "座谈会", "听课", "签约仪式", "午餐", "欢迎晚宴", "自由活动", "校史馆", "马克思主义学院"],
  ...["Plenary", "session", "Lunch", "lecture", "Marxism", "School", "of", "Law", "Closing", "remarks", "第三组"],
  ...["12月9日", "25:00", "王宁一", "李某", "5日楼", "Room", "412", "行政楼", "图书馆", "Main", "Building"],
  ...Object.values(BASES),
];
const separators = [" ", "，", ", ", "、", "；", "/", "（", "）", ": "];
const whens = [
  "",
  "9:00 ",
  "9点半 ",
  "09:00-10:30 ",
  "下午2:30 ",
  "上午 ",
  "12月6日 ",
  "Saturday 9:00 ",
  "Day 2: ",
  "0930 ",
];
const aLine = fc.tuple(
  fc.constantFrom(...whens),
  fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { minLength: 1, maxLength: 6 }),
);

test("of 3,000 random lines no word is lost: it stands in the title, the place, the kind, the base or the chairs", () => {
  fc.assert(
    fc.property(aLine, ([when, parts]) => {
      const line = when + parts.map((part) => part.join("")).join("");
      const read = readItemLine(line, reading, { day: DAY, partOfDay: null });
      if (read.is === "heading") return;
      const { item } = read;
      const base = item.baseId === null ? "" : BASES[item.baseId as keyof typeof BASES];
      const chairs = item.chairIds.includes("wang") ? "王宁一" : "";
      const shown = [item.titleZh, item.titleEn, item.placeZh, item.placeEn, base, chairs, ...KIND_NAMES[item.kind]]
        .join("\n")
        .toLowerCase();
      expect(parts.map(([word]) => word).filter((word) => !shown.includes(word.toLowerCase()))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
