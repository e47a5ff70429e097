import { expect, test } from "vitest";
import { markNames, placeOfField, recordFields, reportFields, withWholeWords } from "@/lib/reports/names/rules.ts";

/** A passage with each name in brackets. */
const marked = (passage: string, ...names: string[]) =>
  markNames(passage, names)
    .map(({ text, isName }) => (isName ? `[${text}]` : text))
    .join("");

test.each([
  ["赵玉红院长致辞，赵玉红说", ["赵玉红"], "[赵玉红]院长致辞，[赵玉红]说"],
  ["Dean LI  MING and Liaoning", ["Li Ming", "Li"], "Dean [LI  MING] and Liaoning"],
  ["Ｌｉ spoke", ["Li"], "[Ｌｉ] spoke"],
  ["Sinéad O’Brien spoke", ["Sinéad O'Brien"], "[Sinéad O’Brien] spoke"],
  ["阿依古丽 • 买买提教授", ["阿依古丽·买买提"], "[阿依古丽 • 买买提]教授"],
  ["Anna Müller\u00ADmann", ["Anna Müllermann"], "[Anna Müller\u00ADmann]"],
  ["Jose\u0301 Pe\u0301rez spoke", ["José Pérez"], "[Jose\u0301 Pe\u0301rez] spoke"],
  ["Jose\u0301 spoke", ["Jose"], "Jose\u0301 spoke"],
  ["nobody", ["Li Ming", ""], "nobody"],
  ["", ["Li"], ""],
])("in %j the names %j are marked", (passage, names, expected) => {
  expect(marked(passage, ...names)).toBe(expected);
});

test.each([
  ["…ing answers. Li Ming spoke of his s…", "… answers. Li Ming spoke of his …"],
  ["…红院长致辞，李明随后介绍了课…", "…红院长致辞，李明随后介绍了课…"],
  ["…dent, the record leaves open. Li Ming s…", "…, the record leaves open. Li Ming …"],
  ["Li Ming spoke", "Li Ming spoke"],
  ["…in 2025, Li Ming came, and …", "… 2025, Li Ming came, and …"],
])("%j is shown without pieces of words", (passage, shown) => {
  expect(withWholeWords(passage)).toBe(shown);
});

test("each field is edited on a part of the page of the report or of the record", () => {
  const places = [...reportFields, ...recordFields].map((field) => {
    const { page, anchor } = placeOfField(field, "en");
    return [field, `${page}#${anchor}`];
  });
  expect(Object.fromEntries(places)).toEqual({
    title: "report#title-en",
    summary: "report#summary-en",
    body: "report#body-en",
    author: "report#credits-en",
    photographer: "report#credits-en",
    editor: "report#credits-en",
    reviewer: "report#credits-en",
    coverAlt: "report#cover-en",
    coverCaption: "report#cover-en",
    coverCredit: "report#cover-en",
    recordTitle: "record#basics",
    theme: "record#basics",
    place: "record#basics",
    memberName: "record#delegations",
    memberTitle: "record#delegations",
    others: "record#delegations",
    item: "record#itinerary",
    group: "record#groups",
    outcome: "record#outcomes",
    agreement: "record#agreements",
    note: "record#notes",
  });
});

test.each([
  ["王宁", "王　宁致辞", "[王　宁]致辞"],
  ["王宁", "院长王 宁", "院长[王 宁]"],
  ["王 宁", "院长王宁说", "院长[王宁]说"],
  ["Zhao Yuhong", "Dean Yuhong Zhao spoke", "Dean [Yuhong Zhao] spoke"],
  ["Yuhong Zhao", "ZHAO, Yuhong (dean)", "[ZHAO, Yuhong] (dean)"],
  ["Zhao Yuhong", "Yuhong, Zhaoqing", "Yuhong, Zhaoqing"],
  ["Zhao Yuhong", "Zhao Yu\u00adhong and Zh\u200bao Yuhong", "[Zhao Yu\u00adhong] and [Zh\u200bao Yuhong]"],
  ["王宁", "王，宁静", "王，宁静"],
])("the name %j is found in %j however it is spaced and in whichever order", (name, passage, expected) => {
  expect(marked(passage, name)).toBe(expected);
});
