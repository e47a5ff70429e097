import { describe, expect, test } from "vitest";
import { changedSentences, sentencesOf } from "@/lib/revisions/sentences/rules.ts";

describe("a text", () => {
  test.each([
    ["", []],
    [
      "王校长介绍了三项任务。赵院长说：“这次来解决真问题。”散会。",
      ["王校长介绍了三项任务。", "赵院长说：“这次来解决真问题。”", "散会。"],
    ],
    ["商定两点；明年再会！好？行", ["商定两点；", "明年再会！", "好？", "行"]],
    ["It took 3.5 hours; we left. Why? Time!", ["It took 3.5 hours;", "we left.", "Why?", "Time!"]],
    ["没有句号\n第二段\r\n\r\n Third", ["没有句号", "第二段", "Third"]],
  ])("%j is cut into its sentences", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("two texts", () => {
  test("differ in the sentences that only one of them has, in the order of reading", () => {
    expect(changedSentences("One. Two. Three.", "One. 2. Three. Four.")).toEqual([
      { kind: "removed", sentence: "Two." },
      { kind: "added", sentence: "2." },
      { kind: "added", sentence: "Four." },
    ]);
  });

  test("in which only spaces or the ends of lines differ have no changed sentence", () => {
    expect(changedSentences("一。二。", "一。\n二。")).toEqual([]);
  });

  test("that differ in very many sentences are told whole, also what they have in common", () => {
    const sentences = (word: string) => Array.from({ length: 900 }, (_, at) => `${at % 3 === 0 ? "同" : word}${at}。`);
    expect(changedSentences(sentences("甲").join(""), sentences("乙").join(""))).toEqual([
      ...sentences("甲").map((sentence) => ({ kind: "removed", sentence })),
      ...sentences("乙").map((sentence) => ({ kind: "added", sentence })),
    ]);
  });
});
