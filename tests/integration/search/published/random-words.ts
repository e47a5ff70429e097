import { expect } from "vitest";
import { publicDb } from "@/lib/platform/db.ts";
import { searchPublished } from "@/lib/search/published/public.ts";
import { foundKinds } from "@/lib/search/published/rules.ts";
import { cursorText, parseCursor, parseFilter, parseWords } from "@/lib/search/published/schema.ts";
import { fc } from "@/tests/support/properties.ts";

/** Pieces that a query is read by, or that PostgreSQL reads in its own way. */
const ODD = [
  "石油",
  "學院",
  "ｓｙ",
  "shi'you",
  "zhuang",
  "O’Neil",
  "'",
  "\\",
  "&",
  "|",
  "!",
  "<->",
  ":*",
  "(",
  "%",
  "_",
  "#y2025",
  "~shi",
  "\u0000",
  "\u{20000}",
  "é",
  "٣",
  "İ",
];

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 90 }),
  fc.string({ unit: fc.constantFrom(..."abcdeghinosuxyz 石油学院曾单"), maxLength: 60 }),
  fc.array(fc.constantFrom(...ODD), { maxLength: 12 }).map((pieces) => pieces.join("")),
);
const searches = fc.record({
  typed: words,
  kind: fc.constantFrom("", "nonsense", ...foundKinds),
  year: fc.constantFrom("", "", "2025", "0", "abc"),
  language: fc.constantFrom("", "", "zh", "en"),
  after: fc.constantFrom(
    null,
    cursorText({ rank: 1, sortDay: "2025-01-01", id: "00000000-0000-7000-8000-000000000000" }),
  ),
  locale: fc.constantFrom<"zh" | "en">("zh", "en"),
});

/** Searches by random words and filters. @returns milliseconds of each */
export async function searchAtRandom(numRuns: number): Promise<number[]> {
  const times: number[] = [];
  const property = fc.asyncProperty(searches, async ({ typed, after, locale, ...filter }) => {
    const search = { typed: parseWords(typed), filter: parseFilter({ ...filter, college: "" }) };
    const began = performance.now();
    const page = await searchPublished(publicDb, search, { locale, after: after === null ? null : parseCursor(after) });
    times.push(performance.now() - began);
    for (const { title } of page.results) {
      expect(title.marks.every(([from, to]) => from >= 0 && from < to && to <= title.text.length)).toBe(true);
    }
  });
  await fc.assert(property, { numRuns });
  return times;
}
