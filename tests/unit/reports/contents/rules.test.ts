import { expect, test } from "vitest";
import { contentsOf, withAnchors } from "@/lib/reports/contents/rules.ts";
import type { ReportBlock, ReportBody } from "@/lib/reports/schema.ts";

const heading = (text: string, level: 2 | 3 = 2): ReportBlock => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text }],
});
const paragraph = (text: string): ReportBlock => ({ type: "paragraph", content: [{ type: "text", text }] });
const body = (...content: ReportBody["content"]): ReportBody => ({ type: "doc", content });

const headings = [heading("开幕式"), heading("分组座谈", 3), heading("开幕式"), heading("What's next?")];
const long = body(...headings, paragraph("字".repeat(4000)));

test("a long text has a table of contents with an anchor of the words of each heading", () => {
  expect(contentsOf(long, "zh")).toEqual([
    { anchor: "h-开幕式", level: 2, words: "开幕式" },
    { anchor: "h-分组座谈", level: 3, words: "分组座谈" },
    { anchor: "h-开幕式-2", level: 2, words: "开幕式" },
    { anchor: "h-what-s-next", level: 2, words: "What's next?" },
  ]);
});

test("a short text, or one with few headings, has none", () => {
  expect(contentsOf(body(...headings, paragraph("字".repeat(100))), "zh")).toEqual([]);
  expect(contentsOf(body(heading("开幕式"), heading("分组"), paragraph("字".repeat(4000))), "zh")).toEqual([]);
  expect(contentsOf(body(...headings, paragraph("x".repeat(2000))), "en")).toEqual([]);
});

test("the anchors stand at the headings, and a heading without words has none", () => {
  const content = withAnchors(
    body(heading("开幕式"), { type: "heading", attrs: { level: 2 } }, paragraph("字")),
  ).content;
  expect(content.map((block) => (block as { attrs?: object }).attrs)).toEqual([
    { level: 2, anchor: "h-开幕式" },
    { level: 2 },
    undefined,
  ]);
});
