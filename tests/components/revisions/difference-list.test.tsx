import { render, screen, within } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { describe, expect, test } from "vitest";
import { type ChangedBy, DifferenceList } from "@/components/revisions/differences/difference-list.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import en from "@/messages/en.json" with { type: "json" };
import zh from "@/messages/zh.json" with { type: "json" };
import { toldDays } from "../support/told-days.ts";
import { LU_MIN, subject, text, title, toldDifferences } from "../support/told-differences.ts";
import { toldPeople } from "../support/told-people.ts";

/** Draws a list and returns the lines of each part below its heading. */
function draw(locale: Locale, differences: readonly Difference[], changedBy?: ChangedBy): Record<string, string[]> {
  const { unmount } = render(
    <NextIntlClientProvider locale={locale} messages={locale === "zh" ? zh : en} timeZone="Asia/Shanghai">
      <DifferenceList differences={differences} {...(changedBy && { changedBy })} />
    </NextIntlClientProvider>,
  );
  const parts = screen.queryAllByRole("term").map((heading) => {
    const part = heading.nextElementSibling as HTMLElement;
    const lines = within(part).getAllByRole("listitem");
    return [heading.textContent, lines.map((line) => line.textContent)] as const;
  });
  unmount();
  return Object.fromEntries(parts);
}

const linesIn = (drawn: Record<string, string[]>) => Object.values(drawn).flat();

test.each([...toldDifferences, ...toldDays, ...toldPeople])(
  "%s is told in Chinese and in English",
  (_what, difference, chinese, english) => {
    expect(linesIn(draw("zh", [difference]))).toEqual([chinese]);
    expect(linesIn(draw("en", [difference]))).toEqual([english]);
  },
);

test("the parts stand in the order of the page, each under its heading", () => {
  const of = (part: Difference["part"]): Difference => ({ part, kind: "moved", subject: LU_MIN, to: 1 });
  const parts = ["notes", "basics", "visits", "minutes", "delegations"] as const;
  expect(Object.keys(draw("zh", parts.map(of)))).toEqual(["基本信息", "代表团", "考察", "纪要", "备注"]);
  expect(Object.keys(draw("en", parts.map(of)))).toEqual(["Basics", "Delegations", "Visits", "Minutes", "Notes"]);
});

test("several changes of one row stand below its name", () => {
  const change: Difference = { ...title, language: "zh", before: text("院长"), after: text("书记") };
  const other: Difference = { ...change, field: "unitName", before: null, after: text("马院") };
  const [whole, ...each] = linesIn(draw("zh", [change, other]));
  expect(each).toEqual(["职务：由“院长”改为“书记”", "学院或部门：填写为“马院”"]);
  expect(whole).toBe(`陆敏（示例学院）${each.join("")}`);
});

test("of a title that changed in both languages, the reader's comes first", () => {
  const chinese: Difference = { ...title, language: "zh", before: text("院长"), after: text("书记") };
  const english: Difference = { ...title, language: "en", before: text("Dean"), after: text("Secretary") };
  expect(linesIn(draw("zh", [chinese, english])).slice(1)).toEqual([
    "职务：由“院长”改为“书记”",
    "职务（英文）：由“Dean”改为“Secretary”",
  ]);
  expect(linesIn(draw("en", [chinese, english])).slice(1)).toEqual([
    "title: from “Dean” to “Secretary”",
    "title (Chinese): from “院长” to “书记”",
  ]);
});

test("two members without a name are two entries", () => {
  const nameless = (row: string): Difference => ({
    ...title,
    subject: { ...LU_MIN, row, name: null },
    language: "zh",
    before: text("甲"),
    after: text("乙"),
  });
  expect(linesIn(draw("zh", [nameless("one"), nameless("two")]))).toHaveLength(2);
});

test.each([
  ["zh", "删去：", "新增："],
  ["en", "Removed:", "Added:"],
] as const)(
  "sentences that are gone or new are marked, and said to whoever hears the page (%s)",
  (locale, gone, added) => {
    const difference: Difference = {
      part: "minutes",
      kind: "changed",
      form: "text",
      subject: subject("statement", { number: 1, place: text("G1") }),
      field: "text",
      language: "zh",
      sentences: [
        { kind: "removed", sentence: "明年互访。" },
        { kind: "added", sentence: "今年互访。" },
      ],
    };
    const { container } = render(
      <NextIntlClientProvider locale={locale} messages={locale === "zh" ? zh : en}>
        <DifferenceList differences={[difference]} />
      </NextIntlClientProvider>,
    );
    expect(
      [...container.querySelectorAll("del, ins")].map(({ localName, textContent }) => [localName, textContent]),
    ).toEqual([
      ["del", `${gone} 明年互访。`],
      ["ins", `${added} 今年互访。`],
    ]);
    expect(container.querySelector("del")?.closest("[lang]")?.getAttribute("lang")).toBe("zh-Hans");
  },
);

describe("by whom a part was changed", () => {
  const difference: Difference = { part: "delegations", kind: "moved", subject: LU_MIN, to: 1 };
  const at = "2026-03-02T00:30:00Z";

  test("stands beside its heading, where it is known", () => {
    const changedBy = { delegations: { name: "Wang Min", at } };
    expect(Object.keys(draw("en", [difference], changedBy))[0]).toMatch(/^DelegationsWang Min, 2 March 2026 08:30/);
    expect(Object.keys(draw("en", [difference], {}))).toEqual(["Delegations"]);
  });
});

test("changes that have no words are said to be so", () => {
  render(
    <NextIntlClientProvider locale="en" messages={en}>
      <DifferenceList differences={[]} />
    </NextIntlClientProvider>,
  );
  expect(screen.getByText(en.differences.none)).toBeTruthy();
});
