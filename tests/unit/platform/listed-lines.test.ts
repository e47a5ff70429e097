import { expect, test } from "vitest";
import { labelledLine, listedLines } from "@/lib/platform/listed-lines.ts";

test.each([
  ["1. 资源共享", "资源共享"],
  ["1、资源共享", "资源共享"],
  ["12) 资源共享", "资源共享"],
  ["1．资源共享", "资源共享"],
  ["（1）资源共享", "资源共享"],
  ["(一) 资源共享", "资源共享"],
  ["一、资源共享", "资源共享"],
  ["十一、资源共享", "资源共享"],
  ["①资源共享", "资源共享"],
  ["⑵ 资源共享", "资源共享"],
  ["• Sharing resources", "Sharing resources"],
  ["- Sharing resources", "Sharing resources"],
  ["-资源共享", "资源共享"],
  ["* 1. Sharing resources", "Sharing resources"],
  ["\u00a0\t☐ 资源共享 ", "资源共享"],
])("the number or the bullet of %o vanishes", (line, words) => {
  expect(listedLines(line)).toEqual([words]);
});

test.each([
  "1.5 亿元投入实训",
  "2025.12.05 全体座谈",
  "2025年12月5日",
  "3 个方向",
  "一、二年级的课程",
  "1、2号楼",
  "-5 度",
  "一个方向",
  "A. Smith spoke",
  "1.1 课程",
])("the beginning of %o belongs to its words", (line) => {
  expect(listedLines(line)).toEqual([line]);
});

test("each line is one, whichever program it came from, and empty ones are none", () => {
  expect(listedLines("一\r\n二\v三\u2028四\r五\n\n  \n• \n1.\n")).toEqual(["一", "二", "三", "四", "五"]);
});

test.each([
  ["赵玉红：有三项", { label: "赵玉红", rest: "有三项" }],
  ["Zhao Yuhong: there are three", { label: "Zhao Yuhong", rest: "there are three" }],
  ["【决定】明年回访", { label: "决定", rest: "明年回访" }],
  ["[建议]：共建课程", { label: "建议", rest: "共建课程" }],
  ["没有冒号", null],
  ["：没有标签", null],
])("%o is split before its words", (line, expected) => {
  expect(labelledLine(line)).toEqual(expected);
});
