import { expect, test } from "vitest";
import { type PublicationFacts, partAnchor, publicationBlockers, publicationRefusal } from "@/lib/reports/rules.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";

const words: ReportBody = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Words" }] }] };

const ready: PublicationFacts = {
  exchange: { status: "HELD" },
  title: "Title",
  summary: "Summary",
  body: words,
  author: "Author",
  cover: { alt: "What it shows", credit: "Whose it is" },
  isStale: false,
  isWrittenAsPlan: false,
};

const heading: ReportBody = {
  type: "doc",
  content: [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Heading" }] }],
};
const blank: ReportBody = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: " 　" }] }] };
const listed: ReportBody = {
  type: "doc",
  content: [{ type: "bulletList", content: [{ type: "listItem", content: words.content as never }] }],
};

test.each<[string, Partial<PublicationFacts>, string[], ReturnType<typeof publicationRefusal>]>([
  ["nothing is missing", {}, [], null],
  ["there is no cover", { cover: null }, [], null],
  ["its words stand in a list", { body: listed }, [], null],
  ["it belongs to no exchange", { exchange: null }, [], null],
  [
    "the exchange is still to come",
    { exchange: { status: "CONFIRMED" } },
    ["exchange_not_held@record"],
    "exchange_not_held",
  ],
  ["it has no title", { title: null }, ["no_title@title"], "report_without_title"],
  ["it has no text", { body: { type: "doc", content: [] } }, ["no_text@body"], "report_without_text"],
  ["it is a heading", { body: heading }, ["no_text@body"], "report_without_text"],
  ["it is blank", { body: blank }, ["no_text@body"], "report_without_text"],
  [
    "its cover is not described",
    { cover: { alt: null, credit: "x" } },
    ["cover_without_alt@cover"],
    "cover_without_alt",
  ],
  [
    "advice is all there is",
    { summary: null, author: null, isStale: true },
    ["no_summary@summary", "no_author@credits", "stale_translation@source"],
    null,
  ],
  ["its cover is nobody's", { cover: { alt: "x", credit: null } }, ["cover_without_credit@cover"], null],
  ["much is missing", { title: null, body: blank }, ["no_title@title", "no_text@body"], "report_without_title"],
])("what prevents publication, where %s", (_, facts, found, refusal) => {
  const all = { ...ready, ...facts };
  expect(publicationBlockers(all).map(({ code, part }) => `${code}@${part}`)).toEqual(found);
  expect(publicationRefusal(all)).toBe(refusal);
});

test("each part of a language has an anchor on the page", () => {
  expect(partAnchor("title", "zh")).toBe("title-zh");
});
