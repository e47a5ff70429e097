import { expect, test } from "vitest";
import { compare, linesOfReport } from "@/lib/reports/versions/rules.ts";
import { reportInEnglish } from "@/prisma/seed/record/report-en.ts";
import { fc } from "@/tests/support/properties.ts";

const shown = (before: string[], now: string[]) =>
  compare(before, now).map(({ kind, text }) => ({ same: " ", added: "+", removed: "-" })[kind] + text);

test.each<[string, string[], string[], string[]]>([
  ["nothing changed", ["a", "b"], ["a", "b"], [" a", " b"]],
  ["a paragraph came", ["a", "c"], ["a", "b", "c"], [" a", "+b", " c"]],
  ["a paragraph went", ["a", "b", "c"], ["a", "c"], [" a", "-b", " c"]],
  ["a paragraph was rewritten", ["a", "b", "c"], ["a", "x", "c"], [" a", "-b", "+x", " c"]],
  ["everything is new", [], ["a"], ["+a"]],
  ["everything went", ["a"], [], ["-a"]],
])("a comparison shows that %s", (_, before, now, lines) => {
  expect(shown(before, now)).toEqual(lines);
});

test("a comparison contains both texts, whatever they are", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 30 });
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      const compared = compare(before, now);
      const side = (kind: string) => compared.filter((line) => line.kind !== kind).map(({ text }) => text);
      expect(side("added")).toEqual(before);
      expect(side("removed")).toEqual(now);
    }),
  );
});

test("a text is split into paragraphs, list items and quotations", () => {
  const lines = linesOfReport(reportInEnglish);
  expect(lines[0]).toBe(reportInEnglish.title);
  expect(lines).toContain("audit evaluation");
  expect(lines).toContain("—— Zhao Yuhong, Dean of the School of Marxism, Guangdong Technology College");
});
