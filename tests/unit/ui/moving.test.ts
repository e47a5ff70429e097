import { expect, test } from "vitest";
import { moved } from "@/components/ui/moving.ts";

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
  expect(order(moved(list, id, toIndex))).toBe(result);
});
