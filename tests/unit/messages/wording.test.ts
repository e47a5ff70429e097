import { expect, test } from "vitest";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import { type Texts, textsOf } from "./texts.ts";
import { wordsIn } from "./words-in.ts";

const chinese = textsOf(zh);
const english = textsOf(en);

/** Words that the search of the desk also understands; nobody reads them. */
const isRead = (key: string): boolean => !/^search\.(page|act)Words\./.test(key);

const found = (texts: Texts, wrong: (words: string) => readonly string[]): string[] =>
  [...texts].flatMap(([key, text]) =>
    isRead(key) ? wordsIn(text).flatMap((words) => wrong(words).map((part) => `${key}: ${part}`)) : [],
  );

/** Words that the interface does not use, each with the one that it uses. */
const OTHER_CHINESE: Readonly<Record<string, string>> = {
  发布: "公开",
  列名: "署名",
  东道主: "接待方",
  主办方: "接待方",
  可以更好: "建议补充",
  弃置: "移入回收站",
  丢弃: "移入回收站",
  账号: "账户",
  门户: "本站",
  全体会议: "全体座谈",
  参观者: "读者",
  推断: "推定",
};

const OTHER_ENGLISH: Readonly<Record<string, string>> = {
  "good day": "hello",
  "stands on": "is on",
  "discarded draft": "recycle bin",
  "take back": "undo",
  "bring back": "restore",
  "with changes that are not": "not published yet",
  "another one: create": "a different one",
  "all the same": "anyway",
  trip: "visit",
  workshop: "discussion group",
  "(?<!order of )event": "exchange",
  approval: "confirmation",
  blank: "space",
  login: "sign in",
};

const otherWords = (words: string, others: Readonly<Record<string, string>>, asPattern: (other: string) => RegExp) =>
  Object.entries(others).flatMap(([other, word]) => (asPattern(other).test(words) ? [`${other}, say ${word}`] : []));

const inChinese = (words: string) => otherWords(words, OTHER_CHINESE, (other) => new RegExp(other));
const inEnglish = (words: string) => otherWords(words, OTHER_ENGLISH, (other) => new RegExp(`\\b${other}s?\\b`, "i"));

test("an act or a thing has one word in Chinese", () => {
  expect(inChinese("发布报道")).toEqual(["发布, say 公开"]);
  expect(found(chinese, inChinese)).toEqual([]);
});

test("an act or a thing has one word in English", () => {
  expect(inEnglish("Events and trips")).toEqual(["trip, say visit", "(?<!order of )event, say exchange"]);
  expect(found(english, inEnglish)).toEqual([]);
});

/** Punctuation of half the width after a Han character. */
const halfWidth = (words: string): string[] => words.match(/\p{Script=Han}[,;:!?()"'](?!\w)/gu) ?? [];

test("Chinese has full-width punctuation", () => {
  expect(halfWidth("保存, 然后公开; 完成")).toEqual(["存,", "开;"]);
  expect(halfWidth("保存，然后公开；EX-2025-001: done")).toEqual([]);
  expect(found(chinese, halfWidth)).toEqual([]);
});

/** Straight quotation marks, and marks of Chinese. */
const straight = (words: string): string[] => words.match(/["']|[，。；：！？（）、]/gu) ?? [];

test("English has typographic quotation marks and no Chinese punctuation", () => {
  expect(straight('the "report"，done')).toEqual(['"', '"', "，"]);
  expect(found(english, straight)).toEqual([]);
});

const doubled = (words: string): string[] => words.match(/ {2,}|[，。；：、]{2,}/gu) ?? [];

test("no text has doubled blanks or marks", () => {
  expect(doubled("one  two，，三")).toEqual(["  ", "，，"]);
  expect([...found(chinese, doubled), ...found(english, doubled)]).toEqual([]);
});

/** Texts of the public pages leave the space beside numbers to the style sheet; dates and times have none. */
const isOfDesk = (key: string): boolean =>
  !/^(exchanges?|site|home|footer|about|report|tradition|itemHours|card)\./.test(key);
const DATES = /\d+ ?[年月日点](\d+ ?[年月日])*/gu;
const tight = (words: string): string[] =>
  words.replaceAll(DATES, "").match(/\p{Script=Han}(?=[#A-Za-z0-9])|[#A-Za-z0-9](?=\p{Script=Han})/gu) ?? [];

test("on the desk, numbers and Latin words in Chinese are set off by blanks", () => {
  expect(tight("共#人，至少12个字符，2024年5月")).toEqual(["共", "#", "少", "2"]);
  expect(tight("共 # 人")).toEqual([]);
  // a line as somebody may type it
  const desk = new Map([...chinese].filter(([key]) => isOfDesk(key) && key !== "itinerary.typePlaceholder"));
  expect(found(desk, tight)).toEqual([]);
});

const endsTwice = (words: string): string[] => words.match(/\.\.+|\?\.|!\./g) ?? [];

test("no English text ends twice", () => {
  expect(endsTwice("Done..")).toEqual([".."]);
  expect(found(english, endsTwice)).toEqual([]);
});
