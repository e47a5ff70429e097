import { describe, expect, test } from "vitest";
import { matching } from "@/components/ui/choosing.ts";

const people = [
  { value: "1", label: "Zhao Yuhong", detail: "马克思主义学院院长" },
  { value: "2", label: "Kang Pingjun", detail: "Vice President" },
  { value: "3", label: "单老师", search: "shan laoshi sls" },
];

describe("what is found by typing", () => {
  test.each([
    ["nothing typed finds all", "", ["1", "2", "3"]],
    ["a part of the name", "yuh", ["1"]],
    ["another case and width", "ＫＡＮＧ", ["2"]],
    ["the title", "马克思", ["1"]],
    ["pinyin", "shan", ["3"]],
    ["several words, all of which count", "vice ping", ["2"]],
    ["what nobody has", "zzz", []],
  ])("%s", (_what, typed, found) => {
    expect(matching(people, typed).map(({ value }) => value)).toEqual(found);
  });
});

test("a long list shows its first fifty", () => {
  const many = Array.from({ length: 80 }, (_, at) => ({ value: String(at), label: `School ${at}` }));
  expect(matching(many, "school")).toHaveLength(50);
});
