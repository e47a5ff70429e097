import { describe, expect, test } from "vitest";
import type { ReportBody } from "@/lib/reports/schema.ts";
import { chineseIn, countKinds, type RecordTerm, withEnglish } from "@/lib/reports/untranslated/rules.ts";

const term = (kind: RecordTerm["kind"], zh: string, text: string | null = null, isPinyin = false): RecordTerm => ({
  kind,
  zh,
  english: text === null ? null : { text, isPinyin },
});

const TERMS = [
  term("NAME", "李示例", "Li Shili", true),
  term("NAME", "李示", "Li Shi", true),
  term("TITLE", "院长", "Dean"),
  term("UNIT", "马克思主义学院"),
];

const bodyOf = (...lines: string[]): ReportBody => ({
  type: "doc",
  content: lines.map((text) => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] })),
});
const textOf = (line: string) => ({ title: null, summary: null, body: bodyOf(line) });
const linesOf = ({ content }: ReportBody) =>
  content.map((block) =>
    ("content" in block ? (block.content ?? []) : []).map((node) => ("text" in node ? node.text : "")).join(""),
  );

describe("what stands in Chinese in an English text", () => {
  test.each<[string, [string, string][]]>([
    ["Nothing of it.", []],
    [
      "Li Shili (院长, 马克思主义学院)",
      [
        ["院长", "TITLE"],
        ["马克思主义学院", "UNIT"],
      ],
    ],
    [
      "李示例院长 met 李示.",
      [
        ["李示例", "NAME"],
        ["院长", "TITLE"],
        ["李示", "NAME"],
      ],
    ],
    ["副院长", [["副院长", "OTHER"]]],
    ["李示例来访", [["李示例来访", "OTHER"]]],
    ["第2届“示例”会议, twice: 第2届“示例”会议", [["第2届“示例”会议", "OTHER"]]],
  ])("%s", (line, found) => {
    expect(chineseIn(textOf(line), TERMS).map(({ words, kind }) => [words, kind])).toEqual(found);
  });

  test("is looked for in the title, the summary, lists and the source of a quotation, each piece once", () => {
    const body: ReportBody = {
      type: "doc",
      content: [
        { type: "bulletList", content: [{ type: "listItem", content: bodyOf("院长").content as never }] },
        { type: "blockquote", attrs: { attribution: "李示例" }, content: bodyOf("Words").content as never },
      ],
    };
    const pieces = chineseIn({ title: "院长", summary: "马克思主义学院", body }, TERMS);
    expect(pieces.map(({ words }) => words)).toEqual(["院长", "马克思主义学院", "李示例"]);
    expect(countKinds(pieces)).toEqual([
      { kind: "NAME", count: 1 },
      { kind: "TITLE", count: 1 },
      { kind: "UNIT", count: 1 },
    ]);
    const said = withEnglish({ title: "院长", summary: "马克思主义学院", body }, TERMS, pieces);
    expect(said.title).toBe("Dean");
    expect(said.summary).toBe("马克思主义学院");
    expect(JSON.stringify(said.body)).toBe(JSON.stringify(body).replace("院长", "Dean").replace("李示例", "Li Shili"));
  });

  test("is found in a long run of terms in a moment", () => {
    const terms = [term("NAME", "一"), term("NAME", "一一"), term("NAME", "一一一")];
    const words = `${"一".repeat(3000)}二`;
    expect(chineseIn(textOf(words), terms)).toEqual([{ words, kind: "OTHER", english: null }]);
  });
});

test.each([
  ["李示例 (院长)", "Li Shili (Dean)"],
  ["Professor李示例and others", "Professor Li Shili and others"],
  ["李示例院长", "Li Shili Dean"],
  ["副院长李示例", "副院长李示例"],
  ["李示例, 马克思主义学院", "Li Shili, 马克思主义学院"],
])("%s becomes %s", (line, english) => {
  const text = textOf(line);
  expect(linesOf(withEnglish(text, TERMS, chineseIn(text, TERMS)).body)).toEqual([english]);
});

test("only the chosen piece is replaced", () => {
  const text = textOf("李示例 (院长)");
  const chosen = chineseIn(text, TERMS).filter(({ kind }) => kind === "NAME");
  expect(linesOf(withEnglish(text, TERMS, chosen).body)).toEqual(["Li Shili (院长)"]);
});
