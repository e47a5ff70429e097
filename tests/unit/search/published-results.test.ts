import { expect, test } from "vitest";
import { searchWords } from "@/lib/platform/search-words.ts";
import type { ShownDocument } from "@/lib/platform/shown-document.ts";
import { toResult } from "@/lib/search/published/rules.ts";

const nothing = { zh: null, en: null };
const exchange: ShownDocument = {
  title: { zh: "深秋互访", en: "Visits in autumn" },
  ...{ about: nothing, text: nothing, path: "/exchanges/EX-1", language: null, days: null, publishedAt: null },
  isSample: false,
};

function titlesOf(typed: string, locale: "zh" | "en") {
  const { title, otherTitle } = toResult({ kind: "exchange", shown: exchange }, { words: searchWords(typed), locale });
  const marked = ({ text, marks }: typeof title) => marks.map(([from, to]) => text.slice(from, to));
  return [title, ...(otherTitle ? [otherTitle] : [])].map((each) => `${each.text}: ${marked(each).join()}`);
}

test.each([
  ["visit", ["Visits in autumn: Visits"]],
  ["深秋", ["深秋互访: 深秋"]],
  ["shenqiu", ["深秋互访: 深秋"]],
  ["深秋 visit", ["Visits in autumn: Visits", "深秋互访: 深秋"]],
  ["autumn hufang", ["Visits in autumn: autumn", "深秋互访: 互访"]],
])("an English page shows where %s matched", (typed, titles) => {
  expect(titlesOf(typed, "en")).toEqual(titles);
});

test("a Chinese page shows the English title only for a word that the Chinese one has not", () => {
  expect(titlesOf("互访 autumn", "zh")).toEqual(["深秋互访: 互访", "Visits in autumn: autumn"]);
  expect(titlesOf("互访", "zh")).toEqual(["深秋互访: 互访"]);
});
