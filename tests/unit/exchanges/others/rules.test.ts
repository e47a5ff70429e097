import { expect, test } from "vitest";
import { peopleCounted, withoutStaleLabelMark } from "@/lib/exchanges/others/rules.ts";
import type { OthersValues } from "@/lib/exchanges/others/schema.ts";

test.each([
  [[], 0],
  [[null], 0],
  [[8], 8],
  [[8, null, 3], 11],
])("lines of %j count %i people", (counts, people) => {
  expect(peopleCounted(counts.map((count) => ({ count })))).toBe(people);
});

const line: OthersValues = {
  ...{ labelZh: "学生", labelEn: null, unitNameZh: "法学院", unitNameEn: null },
  ...{ count: 8, isPublic: true },
};

test.each<[string, Partial<OthersValues>, Partial<OthersValues>]>([
  ["another label", { labelZh: "教师" }, { labelZh: "教师", isPublic: false }],
  ["a label in the other language", { labelEn: "students" }, { labelEn: "students", isPublic: false }],
  ["another unit", { unitNameZh: null }, { unitNameZh: null, isPublic: false }],
  ["another number", { count: 9 }, { count: 9 }],
  ["nothing", {}, {}],
])("a line that readers see gets %s", (_, data, expected) => {
  expect(withoutStaleLabelMark(line, data)).toEqual(expected);
});

test("a line gets its label and its mark by one save", () => {
  const data: Partial<OthersValues> = { labelZh: "教师", isPublic: true };
  expect(withoutStaleLabelMark<OthersValues>({ ...line, isPublic: false }, data)).toEqual(data);
});
