import { expect, test } from "vitest";
import { moveTo, sortByIds } from "@/components/editing/reorder.ts";

const list = ["a", "b", "c", "d"].map((id) => ({ id }));
const order = (items: { id: string }[]) => items.map(({ id }) => id).join("");

test.each([
  ["to the front", "c", 0, "cabd"],
  ["one up", "c", 1, "acbd"],
  ["one down", "b", 2, "acbd"],
  ["to the end", "a", 3, "bcda"],
  ["beyond the end", "a", 9, "bcda"],
  ["before the front", "d", -4, "dabc"],
  ["nowhere", "b", 1, "abcd"],
  ["what is not there", "z", 0, "abcd"],
])("an entry moves %s", (_where, id, toIndex, result) => {
  expect(order(moveTo(list, id, toIndex))).toBe(result);
});

test.each([
  ["as asked", ["d", "b", "a", "c"], "dbac"],
  ["with what was added meanwhile at the end", ["c", "a"], "cabd"],
  ["without what was removed meanwhile", ["z", "d", "c", "b", "a"], "dcba"],
])("a list stands in an order %s", (_how, ids, result) => {
  expect(order(sortByIds(list, ids))).toBe(result);
});
