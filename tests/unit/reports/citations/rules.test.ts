import { expect, test } from "vitest";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { apaCitation, type CitedText, gbCitation } from "@/lib/reports/citations/rules.ts";

const chinese: CitedText = {
  locale: "zh",
  author: "李明、王强",
  title: "南来北往又一程",
  englishTitle: "Another Journey between South and North",
  shownOn: calendarDay("2025-12-08"),
  address: "https://nanbei.example.edu/zh/reports/december",
};
const english: CitedText = {
  ...chinese,
  locale: "en",
  author: "Department of Publicity and Education",
  title: "Another Journey between South and North",
  englishTitle: null,
  address: "https://nanbei.example.edu/en/reports/december",
};

const apa = (text: CitedText) => {
  const { before, italic, after } = apaCitation(text);
  return `${before}*${italic}*${after}`;
};

test("GB/T 7714 names up to three authors, the day of the showing and the address", () => {
  expect(gbCitation(chinese, "引用日期")).toBe(
    "李明, 王强. 南来北往又一程[EB/OL]. (2025-12-08)[引用日期]. https://nanbei.example.edu/zh/reports/december.",
  );
  expect(gbCitation({ ...chinese, author: "甲、乙、丙、丁" }, "引用日期")).toMatch(/^甲, 乙, 丙, 等\. /);
  expect(gbCitation({ ...chinese, author: null }, "引用日期")).toMatch(/^南来北往又一程\[EB\/OL\]\. /);
  expect(gbCitation(english, "date accessed")).toBe(
    "Department of Publicity and Education. Another Journey between South and North[EB/OL]. (2025-12-08)[date accessed]. https://nanbei.example.edu/en/reports/december.",
  );
});

test("APA gives the day in English, the title in italics, and the English title of a Chinese text", () => {
  expect(apa(chinese)).toBe(
    "李明, & 王强. (2025, December 8). *南来北往又一程* [Another Journey between South and North]. Nanbei. https://nanbei.example.edu/zh/reports/december",
  );
  expect(apa({ ...chinese, englishTitle: null, author: "李明、王强、赵一" })).toMatch(
    /^李明, 王强, & 赵一\. \(2025, December 8\)\. \*南来北往又一程\*\. Nanbei\. /,
  );
  expect(apa(english)).toMatch(/^Department of Publicity and Education\. \(2025, December 8\)\. \*Another/);
});

test("APA without an author begins with the title, and doubles no mark at its end", () => {
  expect(apa({ ...english, author: null })).toBe(
    "*Another Journey between South and North*. (2025, December 8). Nanbei. https://nanbei.example.edu/en/reports/december",
  );
  expect(apa({ ...english, author: "Li, M.", title: "Where next?" })).toMatch(
    /^Li, M\. \(2025, December 8\)\. \*Where next\?\* Nanbei\. /,
  );
});
