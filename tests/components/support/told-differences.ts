import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import type { Subject } from "@/lib/revisions/subjects/rules.ts";

const label = (zhText: string | null, enText: string | null): Localized => ({
  zh: zhText,
  en: enText,
  provisional: [],
});
export const named = (zhText: string | null, enText: string | null) =>
  ({ is: "label", label: label(zhText, enText) }) as const;
export const text = (words: string, isProvisional = false) => ({ is: "text", text: words, isProvisional }) as const;
export const subject = (is: Subject["is"], rest: Partial<Subject> = {}): Subject => ({
  is,
  row: is,
  name: null,
  place: null,
  number: null,
  ...rest,
});

export const college = named("示例学院", "Sample College");
export const LU_MIN = subject("member", { name: named("陆敏", "Lu Min"), place: college });
/** The beginning of a change of her title. */
export const title = {
  kind: "changed",
  form: "value",
  field: "personTitle",
  part: "delegations",
  subject: LU_MIN,
} as const;

export const titleChange: Difference = { ...title, language: "zh", before: text("院长"), after: text("书记") };

/** Differences, each with its words in Chinese and in English. */
export const toldDifferences: [string, Difference, string, string][] = [
  [
    "a title",
    { ...title, language: "zh", before: text("院长"), after: text("书记") },
    "陆敏（示例学院）的职务：由“院长”改为“书记”",
    "Lu Min (Sample College), title (Chinese): from “院长” to “书记”",
  ],
  [
    "a title that was the portal's own translation",
    { ...title, language: "en", before: text("Dean", true), after: text("Dean") },
    "陆敏（示例学院）的职务（英文）：由“Dean待核实”改为“Dean”",
    "Lu Min (Sample College), title: from “Deanto be checked” to “Dean”",
  ],
  [
    "a title that was not known",
    { ...title, language: "en", before: null, after: text("Dean") },
    "陆敏（示例学院）的职务（英文）：填写为“Dean”",
    "Lu Min (Sample College), title: now “Dean”, was empty",
  ],
  [
    "a title that is gone",
    { ...title, language: "en", before: text("Dean"), after: null },
    "陆敏（示例学院）的职务（英文）：清空，原为“Dean”",
    "Lu Min (Sample College), title: now empty, was “Dean”",
  ],
  [
    "a member who came",
    { part: "delegations", kind: "added", subject: LU_MIN, details: [named("院长", "Dean"), named(null, "Marxism")] },
    "增加：陆敏（示例学院），院长、Marxism",
    "Added: Lu Min (Sample College), Dean, Marxism",
  ],
  [
    "a member without a name who went",
    { part: "delegations", kind: "removed", subject: { ...LU_MIN, name: null }, details: [] },
    "移除：一位未署名的成员（示例学院）",
    "Removed: a member who is not named (Sample College)",
  ],
  [
    "a member who moved",
    { part: "delegations", kind: "moved", subject: LU_MIN, to: 3 },
    "陆敏（示例学院）移到第 3 位",
    "Lu Min (Sample College) moved to place 3",
  ],
  [
    "a mark",
    { part: "delegations", kind: "changed", form: "flag", subject: LU_MIN, field: "namedInPublic", isSet: true },
    "陆敏（示例学院）：改为对外署名",
    "Lu Min (Sample College): now named in public",
  ],
  [
    "how many people came",
    {
      part: "delegations",
      kind: "changed",
      form: "value",
      subject: subject("delegation", { name: college }),
      field: "headcount",
      language: null,
      before: { is: "number", number: 6 },
      after: { is: "number", number: 7 },
    },
    "示例学院代表团的总人数：由 6 改为 7 ",
    "delegation of Sample College, people in all: from 6 to 7",
  ],
  [
    "a day",
    {
      part: "basics",
      kind: "changed",
      form: "value",
      subject: subject("record"),
      field: "lastDay",
      language: null,
      before: { is: "day", day: "2025-12-05" as never },
      after: { is: "day", day: "2025-12-06" as never },
    },
    "结束日期：由2025年12月5日改为2025年12月6日",
    "last day: from 5 December 2025 to 6 December 2025",
  ],
  [
    "a standing",
    {
      part: "outcomes",
      kind: "changed",
      form: "value",
      subject: subject("outcome", { number: 2, name: named("共建课程", "Courses") }),
      field: "standing",
      language: null,
      before: { is: "word", list: "outcomeStanding", code: "DIRECTION" },
      after: { is: "word", list: "outcomeStanding", code: "AGREED" },
    },
    "第 2 项的性质：由“方向”改为“约定”",
    "no. 2, standing: from “Direction” to “Agreed”",
  ],
  [
    "two schools",
    {
      part: "groups",
      kind: "added",
      subject: subject("pairing", {
        name: { is: "pair", guest: label("马院", "Marxism"), host: label("外院", "Languages") },
        place: text("G1"),
      }),
      details: [],
    },
    "增加：马院 — 外院（G1）",
    "Added: Marxism — Languages (G1)",
  ],
  [
    "when a group sat",
    {
      part: "groups",
      kind: "changed",
      form: "value",
      subject: subject("group", { name: text("G1") }),
      field: "meeting",
      language: null,
      before: null,
      after: {
        is: "phrase",
        facts: [
          { is: "day", day: "2025-12-05" as never },
          { is: "time", time: "14:00" },
          { is: "word", list: "itemKind", code: "GROUP_DISCUSSION" },
        ],
      },
    },
    "G1的场次：填写为“2025年12月5日 14:00 分组座谈”",
    "G1, place in the itinerary: now “5 December 2025 14:00 Group discussion”, was empty",
  ],
  [
    "the part of the day",
    {
      part: "itinerary",
      kind: "changed",
      form: "value",
      subject: subject("item", { name: named("讲座", "Lecture") }),
      field: "partOfDay",
      language: null,
      before: { is: "word", list: "partOfDay", code: "MORNING" },
      after: { is: "word", list: "partOfDay", code: "AFTERNOON" },
    },
    "讲座的时段：由“上午”改为“下午”",
    "Lecture, part of the day: from “Morning” to “Afternoon”",
  ],
  [
    "a base",
    {
      part: "visits",
      kind: "added",
      subject: subject("visit", { name: named("铁人馆", "Iron Man Hall") }),
      details: [],
    },
    "增加：考察铁人馆",
    "Added: visit to Iron Man Hall",
  ],
  [
    "a text of which only the lines changed",
    {
      part: "minutes",
      kind: "changed",
      form: "text",
      subject: subject("statement", { number: 2, place: text("G1") }),
      field: "text",
      language: "zh",
      sentences: [],
    },
    "G1第 2 条的内容：文字没有变，只有空格或分行不同",
    "G1, item 2, text (Chinese): same words, different spaces or line breaks",
  ],
  [
    "a note that is gone",
    {
      part: "notes",
      kind: "removed",
      subject: subject("note", { number: 1, name: text("On December 5") }),
      details: [],
    },
    "移除：“On December 5”",
    "Removed: “On December 5”",
  ],
];
