import { expect, test } from "vitest";
import { documentColumns, queryTerms } from "@/lib/platform/search-terms.ts";
import { searchWords } from "@/lib/platform/search-words.ts";

const termsOf = (title: string, isPersonName = false) =>
  documentColumns({ title: [{ text: title, isPersonName }], body: [] }, {}).titleTerms.split(" ");

test("Chinese is indexed by its characters and their pairs, everything else by stems", () => {
  expect(termsOf("石油学院 Colleges")).toEqual(
    expect.arrayContaining(["'石'", "'石油'", "'油学'", "'学院'", "'colleg'", "'~shi.you'", "'~s-y'"]),
  );
});

test.each([
  ["曾", "'~zeng':3"],
  ["单", "'~shan':3"],
  ["仇", "'~qiu':3"],
  ["解", "'~xie':3"],
])("the family name %s is read as one", (name, term) => {
  expect(termsOf(`${name}伟`, true)).toContain(term);
});

test("no word goes on from one line to the next", () => {
  const { terms } = documentColumns({ title: [{ text: "石" }, { text: "油" }], body: [{ text: "学" }] }, {});
  expect(terms).not.toContain("石油");
  expect(terms).not.toContain("~shi.you");
});

test("a document is chosen by its kind, year, language and colleges, which no text can be", () => {
  const { terms } = documentColumns(
    { title: [{ text: "#y2025 ~shi" }], body: [] },
    { kind: "REPORT", year: 2024, language: "zh", institutionIds: ["a", "b"] },
  );
  expect(terms.split(" ").filter((term) => /^'[#~]/.test(term))).toEqual([
    "'#kREPORT'",
    "'#y2024'",
    "'#lzh'",
    "'#ca'",
    "'#cb'",
  ]);
});

test.each([
  ["石", "'石'", null, []],
  ["石油", "'石油'", null, []],
  ["石油学院", "'石油' & '油学' & '学院'", null, ["石油学院"]],
  ["visited", "'visit'", null, []],
])("%s is asked as %s", (typed, written, read, exact) => {
  expect(queryTerms(searchWords(typed), {})).toMatchObject({ written, read, exact });
});

test("letters are also asked as pinyin: whole syllables before initials before both in one word", () => {
  expect(queryTerms(searchWords("sy"), {}).read).toBe("('sy' | ('~s-y'))");
  expect(queryTerms(searchWords("shiyou"), {}).read).toContain("('~shi.you')");
  expect(queryTerms(searchWords("hebsyxy"), {}).read).toContain("'~^h' <-> '~^e' <-> '~^b' <-> '~^s' <-> '~^y'");
});

test.each([
  ["study", ["studies", "studied", "studying"]],
  ["hopes", ["hoping", "hoped"]],
  ["possible", ["possibility", "possibly"]],
  ["relational", ["relate", "relations"]],
  ["visits", ["visit", "visited"]],
])("the letters that a row is asked for %s by are in all its forms", (typed, forms) => {
  const [word] = queryTerms(searchWords(typed), {}).words;
  const sameStem = forms.filter((form) => queryTerms(searchWords(form), {}).written === word?.written);
  expect(sameStem.length).toBeGreaterThan(0);
  for (const form of sameStem) expect(form).toContain(word?.letters);
});
