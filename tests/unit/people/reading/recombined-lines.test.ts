import { expect, test } from "vitest";
import { isLink } from "@/lib/people/english-words/rules.ts";
import { type Reading, readPeople } from "@/lib/people/reading/rules.ts";
import { fc, isDrill } from "../../../support/properties.ts";
import { linesOf } from "./line-fixtures.ts";

const RUNS = isDrill ? 10_000 : 500;
const given = linesOf("given");
const all = [
  "given",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "university",
  "vocational",
  "releases",
  "partners",
  "offices",
].flatMap(linesOf);

const aText = (lines: typeof all) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...lines), { minLength: 2, maxLength: 4 }),
      fc.constantFrom("，", "；", "、", "。", ", ", "; ", " and ", "\n"),
    )
    .map(([parts, mark]) => ({ parts, text: parts.map(({ line }) => line).join(mark) }));

/** Chinese words that only link others, headings such as "姓名：", and numbers in front of a line. */
const LINKS =
  /^(?:(?:以及|及其|[及和与暨兼的由并等]|来自|均为|[两三]位|姓名|职务|单位)+|Name|Title|Unit|[一二三四五六七八九十]+)$/u;

/** The characters of a text that stand in no span of its reading. */
function uncovered(text: string, { people, others, left }: Reading): string[] {
  const covered = new Set<number>();
  const cover = (spans: readonly { start: number; end: number }[]) => {
    for (const { start, end } of spans) for (let at = start; at < end; at += 1) covered.add(at);
  };
  for (const person of people) {
    for (const part of [
      person.name,
      person.otherName,
      person.title,
      person.unit,
      person.honorific,
      person.institution,
    ]) {
      cover(part?.spans ?? []);
    }
    cover(person.roleSpan ? [person.roleSpan] : []);
  }
  for (const { label, units } of others) for (const part of [label, ...units]) cover(part.spans);
  for (const part of left) cover(part.spans);
  const rest = Array.from(text, (_, at) => (covered.has(at) ? " " : (text[at] ?? ""))).join("");
  return rest.match(/[\p{L}\p{M}]+/gu) ?? [];
}

test("no word of recombined lines is lost", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(aText(all), ({ text }) => {
      expect(
        uncovered(text, readPeople(text)).filter((word) => !LINKS.test(word) && !isLink(word)),
        text,
      ).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("no name of recombined lines stands in a title", { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(aText(given), ({ parts, text }) => {
      const titles = readPeople(text).people.flatMap(({ title }) => title?.text ?? []);
      const names = parts.flatMap(({ people }) => people.map(({ name }) => name)).filter((name) => name.length > 1);
      expect(
        names.filter((name) => titles.some((title) => title.includes(name))),
        text,
      ).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test("of 100 recombined texts 95 are understood as a whole", { timeout: 600_000 }, () => {
  const texts = fc.sample(aText(given), RUNS);
  const understood = texts.filter(({ text }) => readPeople(text).left.length === 0);
  expect(understood.length / texts.length).toBeGreaterThanOrEqual(0.95);
});
