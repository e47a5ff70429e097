import { expect, test } from "vitest";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { checksumOf, textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import { reportBody } from "@/lib/reports/schema.ts";
import { bodyFromEditor, isWebAddress } from "@/lib/reports/texts/rules.ts";
import { bodyText, saveTextInput } from "@/lib/reports/texts/schema.ts";
import { reportInEnglish } from "@/prisma/seed/record/report-en.ts";
import { fc } from "@/tests/support/properties.ts";

const p = (...content: object[]) => ({ type: "paragraph", content });
const t = (text: string, ...marks: object[]) => ({ type: "text", text, ...(marks.length > 0 && { marks }) });
const doc = (...content: object[]) => ({ type: "doc", content });

test.each<[string, object, object]>([
  ["empty paragraphs go", doc({ type: "paragraph" }, p(t("a")), { type: "paragraph" }), doc(p(t("a")))],
  [
    "attributes of the editor go",
    doc({
      type: "orderedList",
      attrs: { start: 3, type: null },
      content: [{ type: "listItem", content: [p(t("a"))] }],
    }),
    doc({ type: "orderedList", content: [{ type: "listItem", content: [p(t("a"))] }] }),
  ],
  [
    "a link keeps its address and nothing else",
    doc(p(t("a", { type: "link", attrs: { href: "https://example.org", target: "_blank", class: "x" } }))),
    doc(p(t("a", { type: "link", attrs: { href: "https://example.org" } }))),
  ],
  [
    "a link that leads into a script goes",
    doc(p(t("a", { type: "link", attrs: { href: "javascript:x" } }))),
    doc(p(t("a"))),
  ],
  [
    "marks that are not printed go",
    doc(p(t("a", { type: "code" }, { type: "bold" }))),
    doc(p(t("a", { type: "bold" }))),
  ],
  ["nodes that are not printed go", doc({ type: "image", attrs: { src: "x" } }, { type: "table" }), doc()],
  [
    "a quotation keeps whose words it holds",
    doc({ type: "blockquote", attrs: { attribution: " Zhao " }, content: [p(t("a"))] }),
    doc({ type: "blockquote", attrs: { attribution: "Zhao" }, content: [p(t("a"))] }),
  ],
  ["an empty quotation goes", doc({ type: "blockquote", content: [{ type: "paragraph" }] }), doc()],
  ["an empty heading goes", doc({ type: "heading", attrs: { level: 2 } }), doc()],
  ["a line break stays", doc(p(t("a"), { type: "hardBreak" }, t("b"))), doc(p(t("a"), { type: "hardBreak" }, t("b")))],
])("from the document of the editor, %s", (_, drawn, kept) => {
  const body = bodyFromEditor(drawn);
  expect(body).toEqual(kept);
  expect(reportBody.parse(body)).toEqual(kept);
});

test("a stored body leaves the editor as it entered, as one text", () => {
  const text = textOfBody(reportInEnglish.body);
  expect(textOfBody(bodyFromEditor(JSON.parse(text)))).toBe(text);
  expect(bodyText.parse(text)).toBe(text);
  expect(bodyText.parse(JSON.stringify(reportInEnglish.body))).toBe(text);
});

test("long texts that differ in one letter have different short names of one length", () => {
  const long = "字".repeat(20_000);
  expect(checksumOf(long)).toBe(checksumOf(long));
  expect(checksumOf(long)).not.toBe(checksumOf(`${long.slice(0, -1)}宇`));
  expect(new Set(Array.from({ length: 5000 }, (_, at) => checksumOf(String(at)))).size).toBe(5000);
  expect(checksumOf("").length).toBe(16);
});

test.each([
  ["https://example.org/a?b=c", true],
  ["http://example.org", true],
  ["example.org", false],
  ["https://", false],
  ["javascript:alert(1)", false],
  ["https://a b", false],
  ["data:text/html,x", false],
])("readers can be sent to %s: %s", (address, expected) => {
  expect(isWebAddress(address)).toBe(expected);
});

test.each([
  ["no JSON", "{"],
  ["HTML", "<p>text</p>"],
  ["a node of a prototype", `{"type":"doc","content":[{"type":"__proto__"}]}`],
  ["very much", JSON.stringify(doc(...Array.from({ length: 400 }, () => p(t("x".repeat(500))))))],
  ["depth without end", "[".repeat(50_000) + "]".repeat(50_000)],
  ["a length that is no number", `{"type":"doc","content":{"length":{"toString":1,"valueOf":1}}}`],
])("a body refuses %s", (_, text) => {
  expect(bodyText.safeParse(text).success).toBe(false);
});

test.each([
  ["a NUL", JSON.stringify(doc(p(t("a\u0000b")))), doc(p(t("ab")))],
  [
    "half a character",
    `{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\\ud800"}]}]}`,
    doc({ type: "paragraph", content: [] }),
  ],
  ["letters turned around", JSON.stringify(doc(p(t("a\u202eb")))), doc(p(t("ab")))],
  [
    "an attribution of controls",
    JSON.stringify(doc({ type: "blockquote", attrs: { attribution: "\u0007" }, content: [p(t("a"))] })),
    doc({ type: "blockquote", attrs: { attribution: null }, content: [p(t("a"))] }),
  ],
])("a body is stored without %s", (_, text, stored) => {
  expect(JSON.parse(bodyText.parse(text))).toEqual(stored);
});

test("any input for a save of a text is accepted or refused, and never throws", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.anything({ withNullPrototype: true, withBigInt: true }),
      fc.string({ unit: "binary" }),
      (any, text) => {
        for (const changes of [
          any,
          { title: any },
          { title: { from: any, to: text } },
          { body: { from: text, to: text } },
        ]) {
          const parsed = parseInput(saveTextInput, { slug: "a", locale: "zh", version: 1, changes });
          if (parsed.success) expect(JSON.stringify(parsed.data)).not.toContain("\\u0000");
        }
      },
    ),
    { numRuns: 500 },
  );
});
