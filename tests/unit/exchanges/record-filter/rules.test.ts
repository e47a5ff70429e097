import { expect, test } from "vitest";
import { gramsOf } from "@/lib/exchanges/record-filter/rules.ts";

test.each([
  ["snow", ["sno", "now"]],
  ["之7", ["之7"]],
  ["雪", ["雪"]],
  ["%", ["%"]],
  ["aaaa", ["aaa"]],
  ["a_\\", ["a_\\"]],
  ["𠮷野家", ["𠮷野家"]],
])("the index is asked for %j by its pieces of three characters, or by the whole of a shorter text", (text, grams) => {
  expect(gramsOf(text)).toEqual(grams);
});
