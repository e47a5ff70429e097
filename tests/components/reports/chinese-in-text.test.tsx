import { act, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { ChineseInText } from "@/components/reports/admin/chinese-in-text.tsx";
import { useChineseWarnings } from "@/components/reports/admin/chinese-warnings.ts";
import { textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import type { Untranslated } from "@/lib/reports/untranslated/queries.ts";
import { renderPage } from "../support/render.tsx";

const UNTRANSLATED: Untranslated = {
  terms: [
    { kind: "NAME", zh: "李示例", english: { text: "Li Shili", isPinyin: true } },
    { kind: "TITLE", zh: "院长", english: null },
  ],
  onRecordPage: [{ kind: "BASE", count: 4 }],
};

const bodyOf = (text: string) =>
  textOfBody({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

const text = (title: string, words: string): TextValues => ({
  title,
  summary: null,
  author: null,
  photographer: null,
  editor: null,
  reviewer: null,
  body: bodyOf(words),
});

/** The panel beside the fields of a text, and the sentences of the question before publication. */
function Panel({ initial }: { initial: TextValues }) {
  const [values, setValues] = useState(initial);
  const section = {
    status: "idle" as const,
    values,
    set: (field: string, value: unknown) => setValues((now) => ({ ...now, [field]: value })),
  };
  const warnings = useChineseWarnings(values, UNTRANSLATED);
  return (
    <>
      <ChineseInText
        recordPath="/en/admin/exchanges/EX-2026-001"
        section={section as never}
        untranslated={UNTRANSLATED}
      />
      <pre data-testid="written">{JSON.stringify([values.title, values.body])}</pre>
      <p data-testid="warnings">{warnings.join(" ")}</p>
    </>
  );
}

const written = (): [string, string] => JSON.parse(screen.getByTestId("written").textContent ?? "");
const press = (name: string) => act(() => screen.getByRole("button", { name }).click());

test("a name is replaced by its pinyin wherever it stands, and the replacement can be undone", async () => {
  renderPage(<Panel initial={text("A visit by 李示例", "李示例 (院长)")} />);
  await press("Replace “李示例” with Li Shili");
  expect(written()).toEqual(["A visit by Li Shili", bodyOf("Li Shili (院长)")]);
  await press("Undo");
  expect(written()).toEqual(["A visit by 李示例", bodyOf("李示例 (院长)")]);
});

test("the question before publication says what stands in Chinese in the text and on the page of the record", () => {
  renderPage(<Panel initial={text("A visit by 李示例", "院长, 院长 and 某某")} />);
  expect(screen.getByTestId("warnings").textContent).toBe(
    "Still in Chinese in the text: 1 name, 1 title, 1 other term. In Chinese only on the English page of the record: 4 bases.",
  );
});
