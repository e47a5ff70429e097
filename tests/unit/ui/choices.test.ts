import { describe, expect, test } from "vitest";
import { matchingChoices, NEW_CHOICE, shownChoices } from "@/components/ui/choices.ts";

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
    expect(matchingChoices(people, typed).map(({ value }) => value)).toEqual(found);
  });
});

test("a long list shows its first fifty", () => {
  const many = Array.from({ length: 80 }, (_, at) => ({ value: String(at), label: `School ${at}` }));
  expect(matchingChoices(many, "school")).toHaveLength(50);
});

test("whose name begins with what was typed comes first, then who has it in the name, then in the title", () => {
  const found = [
    { value: "title", label: "Sun Li", detail: "Dean, office of Wang" },
    { value: "inside", label: "Li Wang" },
    { value: "front", label: "Wang Hua" },
  ];
  expect(matchingChoices(found, "wang").map(({ value }) => value)).toEqual(["front", "inside", "title"]);
});

describe("a row for something new", () => {
  const onCreate = () => undefined;
  test.each([
    ["is last where nobody has that name", " Wang Hua ", [NEW_CHOICE]],
    ["is last beside those who are like it", "kang", ["2", NEW_CHOICE]],
    ["is not there for a name that is known, in whatever case", "kang PINGJUN", ["2"]],
    ["is not there before something is typed", "  ", ["1", "2", "3"]],
  ])("%s", (_when, typed, found) => {
    expect(shownChoices({ items: people, onCreate, emptyText: "" }, typed).map(({ value }) => value)).toEqual(found);
  });

  test("is never there where nothing can be added", () => {
    expect(shownChoices({ items: people, emptyText: "" }, "nobody")).toEqual([]);
  });

  test("leaves what the caller found as it is", () => {
    const items = [{ value: "9", label: "Found by the portal" }];
    expect(shownChoices({ items, onSearch: onCreate, emptyText: "" }, "xyz")).toEqual(items);
  });
});
