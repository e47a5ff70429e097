import { expect, test } from "vitest";
import { type Save, SectionStore } from "@/components/editing/section-store.ts";
import { fieldErrorsOf } from "@/lib/platform/parse-input.ts";
import { saveTextInput } from "@/lib/reports/texts/schema.ts";

const text = (words: string) => ({ type: "text", text: words });
const paragraph = (words: string) => ({ type: "paragraph", content: [text(words)] });
const body = (...content: object[]) => JSON.stringify({ type: "doc", content });
const quote = (count: number, attribution: string | null = null) => ({
  type: "blockquote",
  attrs: { attribution },
  content: Array.from({ length: count }, (_, at) => paragraph(`${at}`)),
});
const linked = (href: string) => ({
  type: "paragraph",
  content: [{ ...text("here"), marks: [{ type: "link", attrs: { href } }] }],
});

const errorsOf = (to: string) => {
  const change = { from: [], to };
  const parsed = saveTextInput.safeParse({ slug: "a", locale: "zh", version: 1, changes: { body: change } });
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

test.each([
  ["a quotation of too many paragraphs", body(quote(21)), { body: "too_long" }],
  ["a quotation whose speaker has too long a name", body(quote(1, "名".repeat(301))), { body: "too_long" }],
  ["too many paragraphs", body(...Array.from({ length: 501 }, () => paragraph("a"))), { body: "too_long" }],
  ["an address that is none", body(linked("javascript:alert(1)")), { body: "invalid" }],
  ["a text that is no document", "{", { body: "invalid" }],
  ["a body that the portal prints", body(quote(20, "Zhao Yuhong"), linked("https://example.org/")), {}],
])("%s is reported for the field in which it occurs", (_, to, errors) => {
  expect(errorsOf(to)).toEqual(errors);
});

test("a body is stored without the controls in its words, and without stretches of nothing else", () => {
  const to = body(
    { type: "paragraph", content: [text("\u202E"), text("a\u0007b\u000Bc\u00A0d"), { type: "hardBreak" }] },
    quote(1, "\u2066Zhao\u2069"),
    quote(1, "\u202A"),
  );
  const stored = saveTextInput.parse({ slug: "a", locale: "zh", version: 1, changes: { body: { from: [], to } } });
  expect(JSON.parse(stored.changes.body?.to ?? "")).toEqual(
    JSON.parse(
      body(
        { type: "paragraph", content: [text("ab c\u00A0d"), { type: "hardBreak" }] },
        quote(1, "Zhao"),
        quote(1, null),
      ),
    ),
  );
});

test("a body that cannot be saved keeps neither the title nor the summary from being saved", async () => {
  const stored = { title: null as string | null, body: body() };
  const section = new SectionStore({ version: 1, values: stored });
  section.set("title", "Title");
  section.set("body", body(quote(21)));
  const save: Save<typeof stored> = async ({ changes }) => {
    const fields = changes.body ? errorsOf(String(changes.body.to)) : {};
    if (Object.keys(fields).length > 0)
      return { status: "refused", kind: "invalid", code: "invalid", details: {}, fields };
    return { status: "done", result: { version: 2, values: { ...stored, title: "Title" }, conflicts: [] } };
  };
  const send = () => section.send(save, () => "2025-12-05T02:00:00.000Z");
  await send();
  expect(section.snapshot()).toMatchObject({ status: "invalid", fields: { body: "too_long" } });
  await send();
  expect(Object.keys(section.unsaved)).toEqual(["body"]);
});
