import { expect, test } from "vitest";
import { foldedForSearch, searchWords, stemOf, writtenMarks } from "@/lib/platform/search-words.ts";

test.each([
  ["哈爾濱石油學院", "哈尔滨石油学院"],
  ["ＡＩ　技术", "ai 技术"],
  ["Xi’an", "xian"],
  ["Xi'an", "xian"],
  ["王 一 宁", "王一宁"],
  ["艾力·买买提", "艾力买买提"],
  ["Łódź, Zürich, Ærø", "lodz, zurich, aero"],
  ["第一行\n第二行", "第一行\n第二行"],
])("%s is compared as %s", (text, folded) => {
  expect(foldedForSearch(text)).toBe(folded);
});

test.each([
  ["石油 学院", ["石油", "学院"]],
  ["AI技术", ["ai", "技术"]],
  ["the School of Marxism", ["school", "marxism"]],
  ["of", ["of"]],
  ["EX-2025-001", ["ex", "2025", "001"]],
  ["，。！", []],
  ["石油石油 石油", ["石油石油", "石油"]],
  ["a b c d e f g h i j k", ["b", "c", "d", "e", "f", "g", "h", "i"]],
])("%s is looked for as %j", (typed, words) => {
  expect(searchWords(typed).map(({ text }) => text)).toEqual(words);
});

test.each([
  ["visits", "visited"],
  ["colleges", "college"],
  ["discussions", "discussion"],
])("%s and %s are one word", (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

const marked = (text: string, typed: string) =>
  writtenMarks(text, searchWords(typed)).map(([from, to]) => text.slice(from, to));

test.each([
  ["哈爾濱石油學院", "石油学院", ["石油學院"]],
  ["Deans visited Xi’an", "visit xian", ["visited", "Xi’an"]],
  ["𠮷林大学与石油大学", "石油大学", ["石油大学"]],
  ["Ｎｏ．１", "no 1", ["Ｎｏ", "１"]],
  ["石油", "油", ["油"]],
])("in %s the words %s are marked", (text, typed, marks) => {
  expect(marked(text, typed)).toEqual(marks);
});
