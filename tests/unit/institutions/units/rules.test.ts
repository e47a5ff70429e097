import { expect, test } from "vitest";
import { inTreeOrder, isWithin } from "@/lib/institutions/units/rules.ts";

const tree = [
  { id: "office", parentId: null },
  { id: "school", parentId: null },
  { id: "chair", parentId: "department" },
  { id: "department", parentId: "school" },
  { id: "orphan", parentId: "somewhere-else" },
];

test("a tree is read from the top, each unit with its depth, and no unit is left out", () => {
  expect(inTreeOrder(tree).map(({ id, depth }) => `${depth} ${id}`)).toEqual([
    "0 office",
    "0 school",
    "1 department",
    "2 chair",
    "0 orphan",
  ]);
});

test.each([
  ["chair", "school", true],
  ["school", "school", true],
  ["school", "chair", false],
  ["office", "school", false],
])("%s within %s: %s", (unitId, ofId, expected) => {
  expect(isWithin(tree, { unitId, ofId })).toBe(expected);
});
