import { describe, expect, it, test } from "vitest";
import { inTwoLanguages, pairedByLanguage } from "@/lib/platform/i18n/two-languages.ts";

describe("a line in two languages", () => {
  it.each([
    ["资源共享 / Resource sharing", { text: "资源共享", other: "Resource sharing" }],
    ["Resource sharing | 资源共享", { text: "Resource sharing", other: "资源共享" }],
    ["资源共享\tResource sharing", { text: "资源共享", other: "Resource sharing" }],
    // in one language, or with a stroke that stands within a word
    ["资源共享", null],
    ["5G/AI 课程", null],
    ["课程 / 实践", null],
    ["Courses / practice", null],
    ["课程 / Courses / 备注", null],
    ["课程 / 2026", null],
    ["课程 / ", null],
  ])("%s", (line, expected) => {
    expect(inTwoLanguages(line)).toEqual(expected);
  });
});

describe("lines in two languages", () => {
  const linesOf = (...texts: string[]) => texts.map((text) => ({ text }));
  const pairsIn = (...texts: string[]) =>
    pairedByLanguage(linesOf(...texts))?.map(([line, other]) => [line.text, other.text]) ?? null;

  it.each([
    {
      lines: ["甲", "A", "乙", "B"],
      pairs: [
        ["甲", "A"],
        ["乙", "B"],
      ],
    },
    {
      lines: ["A", "甲", "B", "乙"],
      pairs: [
        ["A", "甲"],
        ["B", "乙"],
      ],
    },
    {
      lines: ["甲", "乙", "A", "B"],
      pairs: [
        ["甲", "A"],
        ["乙", "B"],
      ],
    },
    { lines: ["甲", "A"], pairs: [["甲", "A"]] },
    { lines: ["甲", "乙"], pairs: null },
    { lines: ["甲", "A", "乙"], pairs: null },
    { lines: ["甲", "A", "B", "乙"], pairs: null },
    { lines: ["甲"], pairs: null },
    { lines: [], pairs: null },
  ])("$lines", ({ lines, pairs }) => {
    expect(pairsIn(...lines)).toEqual(pairs);
  });

  test("lines that do not agree are no pair", () => {
    expect(pairedByLanguage(linesOf("甲", "A"), () => false)).toBeNull();
  });
});
