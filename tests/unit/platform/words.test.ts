import { expect, test } from "vitest";
import { inCapital, inEnglishProse } from "@/lib/platform/i18n/english-articles.ts";
import { wordsInARow } from "@/lib/platform/i18n/joined-words.ts";

test.each([
  [["Vice President", "Xue Wei"], "Vice President Xue Wei"],
  [["副校长", "薛伟"], "副校长薛伟"],
  [["副校长", "Xue Wei"], "副校长Xue Wei"],
  [["Vice President", "薛伟"], "Vice President薛伟"],
  [["", "薛伟"], "薛伟"],
  [["School of Arts", "", "Dean", "Anna Reed"], "School of Arts Dean Anna Reed"],
])("words stand in a row in Chinese: %s", (words, row) => {
  expect(wordsInARow(words, "zh")).toBe(row);
});

test("in English a blank stands between all words", () => {
  expect(wordsInARow(["President", "薛伟", ""], "en")).toBe("President 薛伟");
});

test.each([
  ["University of Hong Kong", "the University of Hong Kong"],
  ["The University of Hong Kong", "the University of Hong Kong"],
  ["National University of Singapore", "the National University of Singapore"],
  ["Institute of Physics", "the Institute of Physics"],
  ["Academy of Arts", "the Academy of Arts"],
  ["Harbin Institute of Petroleum", "Harbin Institute of Petroleum"],
  ["Harbin University of Science and Technology", "Harbin University of Science and Technology"],
  ["Guangdong Technology College", "Guangdong Technology College"],
  ["Example University", "Example University"],
  ["Iron Man Spirit Education Hall", "the Iron Man Spirit Education Hall"],
  ["School of Nursing, South College", "the School of Nursing of South College"],
  ["School of Nursing, University of the South", "the School of Nursing of the University of the South"],
  ["School of Arts, Media and Design, South College", "the School of Arts, Media and Design, South College"],
])("the name %s has in a sentence the article that it needs", (name, said) => {
  expect(inEnglishProse(name)).toBe(said);
});

test("a sentence begins with a capital", () => {
  expect(inCapital("the sides met")).toBe("The sides met");
});
