import { expect, test } from "vitest";
import { gramsOf, inSmallLetters } from "@/lib/exchanges/record-filter/rules.ts";

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

test.each([
  ["Visit No. 7", "visit no. 7"],
  ["ÉCOLE", "école"],
  ["ＡＢＣ", "ａｂｃ"],
  ["İzmir", "izmir"],
  ["ΣΑΣ", "σασ"],
  ["STRAẞE", "straße"],
  ["雪中来访", "雪中来访"],
])("%j is made small character by character, as PostgreSQL makes it", (text, small) => {
  expect(inSmallLetters(text)).toBe(small);
});
