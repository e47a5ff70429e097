import { expect, test } from "vitest";
import { reportBody, translationInput } from "@/lib/reports/schema.ts";
import { reportInEnglish } from "@/prisma/seed/record/report-en.ts";
import { reportInChinese } from "@/prisma/seed/record/report-zh.ts";

const paragraphOf = (...content: object[]) => ({ type: "doc", content: [{ type: "paragraph", content }] });
const linkTo = (href: string) =>
  paragraphOf({ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] });

test("the seeded texts are bodies that the portal prints", () => {
  expect(reportBody.parse(reportInChinese.body)).toEqual(reportInChinese.body);
  expect(reportBody.parse(reportInEnglish.body)).toEqual(reportInEnglish.body);
});

test.each([
  ["a node of another kind", { type: "doc", content: [{ type: "htmlBlock", content: [] }] }],
  ["a script for an address", linkTo("javascript:alert(1)")],
  ["an attribute that is not known", { type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] }],
  ["a heading that would be a title", { type: "doc", content: [{ type: "heading", attrs: { level: 1 } }] }],
  ["plain HTML", "<p>text</p>"],
])("a body refuses %s", (_name, body) => {
  expect(reportBody.safeParse(body).success).toBe(false);
});

test("a body takes a link to another site", () => {
  expect(reportBody.safeParse(linkTo("https://example.org/a?b=c")).success).toBe(true);
});

test("a text is named by a slug and a locale only", () => {
  expect(translationInput.safeParse({ slug: "2025-12-05-harbin", locale: "en" }).success).toBe(true);
  expect(translationInput.safeParse({ slug: { not: "" }, locale: "en" }).success).toBe(false);
  expect(translationInput.safeParse({ slug: "a", locale: "fr" }).success).toBe(false);
  expect(translationInput.safeParse({ slug: "a", locale: "en", status: "PUBLISHED" }).success).toBe(false);
});
