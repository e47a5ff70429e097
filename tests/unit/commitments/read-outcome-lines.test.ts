import { expect, test } from "vitest";
import { readOutcomeLines } from "@/lib/commitments/rules.ts";

const read = (text: string) => readOutcomeLines(text).map((line) => [line.standing, line.text]);

test.each([
  ["1. 建议：共建课程", "PROPOSED", "共建课程"],
  ["【约定】明年回访", "AGREED", "明年回访"],
  ["商定：互派教师", "AGREED", "互派教师"],
  ["方向: 资源共享", "DIRECTION", "资源共享"],
  ["Proposal: a joint course", "PROPOSED", "a joint course"],
  ["AGREED: a return visit", "AGREED", "a return visit"],
  ["意向：共建基地", null, "意向：共建基地"],
  ["建议共建课程", null, "建议共建课程"],
  ["关于课程的建议：共建", null, "关于课程的建议：共建"],
])("%o", (line, standing, text) => {
  expect(read(line)).toEqual([[standing, text]]);
});

test("a standing alone in its line is that of the lines that follow, and an outcome where none does", () => {
  expect(read("建议：\n1. 共建课程\n2. 互派教师\n约定：\n明年回访\n方向：")).toEqual([
    ["PROPOSED", "共建课程"],
    ["PROPOSED", "互派教师"],
    ["AGREED", "明年回访"],
    [null, "方向："],
  ]);
});
