import { describe, expect, test } from "vitest";
import { type NamedSpeaker, readMinuteLines, speakerNamed } from "@/lib/minutes/rules.ts";
import { fc } from "@/tests/support/properties.ts";

const someone = (id: string, facts: Partial<NamedSpeaker>): NamedSpeaker => ({
  ...{ nameZh: null, nameEn: null, titleZh: null, titleEn: null },
  ...facts,
  id,
});

const SPEAKERS = [
  someone("zhao", {
    nameZh: "赵玉红",
    nameEn: "Zhao Yuhong",
    titleZh: "马克思主义学院院长",
    titleEn: "Dean, School of Marxism",
  }),
  someone("wang", { nameZh: "王一宁", nameEn: "Wang Yining", titleZh: "校长", titleEn: "President" }),
  someone("ouyang", { nameZh: "欧阳明", titleZh: "教务处处长" }),
  someone("uighur", { nameZh: "阿依古丽·买买提", titleZh: "教授" }),
  someone("li-1", { nameZh: "李明", titleZh: "副院长" }),
  someone("li-2", { nameZh: "李芳", titleZh: "外国语学院院长" }),
  someone("twin-1", { nameZh: "陈静", titleZh: "讲师" }),
  someone("twin-2", { nameZh: "陈静", titleZh: "科长" }),
  someone("unnamed", { titleZh: "外事办公室主任", titleEn: "Director of Foreign Affairs" }),
];

describe("a speaker is named", () => {
  test.each([
    ["赵玉红", "zhao"],
    ["赵 玉 红", "zhao"],
    ["ZHAO Yuhong", "zhao"],
    ["阿依古丽•买买提", "uighur"],
    ["赵玉红院长", "zhao"],
    ["院长赵玉红", "zhao"],
    ["赵玉红（马克思主义学院院长）", "zhao"],
    ["Dean Zhao Yuhong", "zhao"],
    ["Dean Zhao", "zhao"],
    ["Ms. Zhao", "zhao"],
    ["赵院长", "zhao"],
    ["王校长", "wang"],
    ["President Wang", "wang"],
    ["欧阳处长", "ouyang"],
    ["外事办公室主任", "unnamed"],
    ["李芳院长", "li-2"],
  ])("by %o", (words, id) => {
    expect(speakerNamed(words, SPEAKERS)).toBe(id);
  });

  test.each([
    ["李院长", "two people bear the surname and such a title"],
    ["陈静", "two people have the name"],
    ["欧处长", "the surname has two characters"],
    ["王院长", "he is no dean"],
    ["赵玉红校长", "she is no president"],
    ["钱学森", "he is in no delegation"],
    ["玉红", "it is no surname with a title"],
    ["12", "it is a time"],
    ["https", "it is an address"],
    ["", "it says nothing"],
  ])("not by %o, because %s", (words) => {
    expect(speakerNamed(words, SPEAKERS)).toBeNull();
  });
});

const read = (text: string) =>
  readMinuteLines(text, SPEAKERS).map(({ speakerMemberId, kind, text: words }) => [speakerMemberId, kind, words]);

describe("a line of pasted minutes", () => {
  test.each([
    ["1. 赵玉红：围绕实际问题", "zhao", null, "围绕实际问题"],
    ["Zhao Yuhong: solving practical problems", "zhao", null, "solving practical problems"],
    ["王校长：介绍三项任务：党建、评估、硕士点", "wang", null, "介绍三项任务：党建、评估、硕士点"],
    ["问：如何共建？", null, "QUESTION", "如何共建？"],
    ["赵玉红：问：如何共建？", "zhao", "QUESTION", "如何共建？"],
    ["问：赵玉红：如何共建？", "zhao", "QUESTION", "如何共建？"],
    ["Q: How is it shared?", null, "QUESTION", "How is it shared?"],
    ["答：分三步", null, null, "答：分三步"],
    ["【决定】明年回访", null, "DECISION", "明年回访"],
    ["会议决定，明年回访", null, null, "会议决定，明年回访"],
    ["建议：共建课程", null, null, "建议：共建课程"],
    ["共识：互派教师", null, "CONSENSUS", "互派教师"],
    ["陈老师：愿意参加", null, null, "陈老师：愿意参加"],
    ["constructor: none", null, null, "constructor: none"],
    ["10:30 茶歇", null, null, "10:30 茶歇"],
    ["见 https://example.org/a", null, null, "见 https://example.org/a"],
    ["没有人名的一句话", null, null, "没有人名的一句话"],
  ])("%o", (line, speaker, kind, text) => {
    expect(read(line)).toEqual([[speaker, kind, text]]);
  });

  test("that only names a speaker or a kind is about the lines that follow, until another begins", () => {
    expect(read("赵玉红：\n（1）第一点\n（2）第二点\n陈老师：补充\n再说一句\n决定：\n明年回访")).toEqual([
      ["zhao", null, "第一点"],
      ["zhao", null, "第二点"],
      [null, null, "陈老师：补充"],
      [null, null, "再说一句"],
      [null, "DECISION", "明年回访"],
    ]);
  });

  test("that names a speaker and is followed by nothing is an item by itself", () => {
    expect(read("赵玉红：\n王校长：欢迎")).toEqual([
      [null, null, "赵玉红："],
      ["wang", null, "欢迎"],
    ]);
  });

  test("says what before its colon named nobody", () => {
    const unknown = readMinuteLines("陈老师：愿意参加\n赵玉红：好", SPEAKERS).map((line) => line.unknown);
    expect(unknown).toEqual(["陈老师", null]);
  });
});

test("no word of pasted minutes is lost, however names, kinds, numbers and words are combined", () => {
  const numbers = ["", "1. ", "2、", "（三）", "④", "四、", "- ", "• ", "(5) "];
  const heads = [
    "",
    "赵玉红：",
    "赵院长: ",
    "Zhao Yuhong: ",
    "Dean Zhao：",
    "钱学森：",
    "陈静：",
    "李院长：",
    "时间：",
    "Mr. Nobody: ",
  ];
  const kinds = ["", "", "问：", "答：", "决定：", "Decision: ", "建议："];
  const words = [
    "共建课程",
    "资源共享：分三步",
    "sharing resources",
    "1.5 亿元",
    "一、二年级",
    "10:30",
    "“双师型”教师",
    "",
  ];
  const line = fc.record({
    number: fc.constantFrom(...numbers),
    head: fc.constantFrom(...heads),
    kind: fc.constantFrom(...kinds),
    word: fc.constantFrom(...words),
    break: fc.constantFrom("\n", "\r\n", "\n\n", "\v"),
  });
  /** The words that may become a speaker or a kind; all others have to stay in a text. */
  const read = new Set(["赵玉红：", "赵院长: ", "Zhao Yuhong: ", "Dean Zhao：", "问：", "决定：", "Decision: "]);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const pasted = lines.map((each) => each.number + each.head + each.kind + each.word + each.break).join("");
      const items = readMinuteLines(pasted, SPEAKERS);
      const texts = items.map(({ text }) => text).join("\n");
      const kept = lines.flatMap(({ head, kind, word }) => [head, kind].filter((part) => !read.has(part)).concat(word));
      let from = 0;
      for (const part of kept.map((each) => each.trim()).filter((each) => each !== "")) {
        const at = texts.indexOf(part, from);
        expect(at, `${part} of ${pasted}`).toBeGreaterThanOrEqual(0);
        from = at + part.length;
      }
      expect(items.every(({ text, written }) => text !== "" && written.endsWith(text))).toBe(true);
      // a line that was read says who speaks, or of which kind it is
      expect(
        items.every((item) => item.text === item.written || item.speakerMemberId !== null || item.kind !== null),
      ).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
