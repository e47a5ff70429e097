import { describe, expect, test } from "vitest";
import { plainReading, readPeople } from "@/lib/people/reading/rules.ts";
import { linesOf, type Wanted, type WantedPerson } from "./line-fixtures.ts";

const read = (line: string) => plainReading(readPeople(line));
const withoutOtherName = ({ otherName: _, ...person }: { otherName?: string } & object) => person;

test.each(linesOf("given"))("“$line” is read as its people and those who are not named", ({ line, people, others }) => {
  const reading = read(line);
  expect(reading.people).toEqual(people);
  expect(reading.others).toEqual(others);
  expect(reading.left).toBe("");
});

/** How many texts of a field were read that are right, wrong, and missing. */
type Tally = { right: number; wrong: number; missing: number };
const FIELDS = ["title", "unit"] as const;
type Field = "name" | (typeof FIELDS)[number];

function count(tally: Tally, wanted: string | null, found: string | null): void {
  if (wanted !== null && wanted === found) tally.right += 1;
  if (found !== null && wanted !== found) tally.wrong += 1;
  if (wanted !== null && wanted !== found) tally.missing += 1;
}

function tallyOf(lines: readonly Wanted[]): Record<Field, Tally> {
  const none = (): Tally => ({ right: 0, wrong: 0, missing: 0 });
  const tally = { name: none(), title: none(), unit: none() };
  for (const { line, people } of lines) {
    const found: WantedPerson[] = read(line).people;
    const matches = people.map((person) => {
      const at = found.findIndex(({ name }) => name === person.name);
      return [person, at < 0 ? undefined : found.splice(at, 1)[0]] as const;
    });
    for (const [wanted, match] of [...matches, ...found.map((extra) => [undefined, extra] as const)]) {
      for (const field of ["name", ...FIELDS] as const) {
        count(tally[field], wanted?.[field] ?? null, match?.[field] ?? null);
      }
    }
  }
  return tally;
}

/** Releases of universities and colleges, partners abroad, offices and tables; the later ones were read when the rules stood. */
const STYLES = ["university", "vocational", "releases", "partners", "offices"].flatMap((style) => [
  style,
  `${style}-later`,
  `${style}-last`,
]);
STYLES.push("mixed-chinese", "mixed-english");
const LEAST: Record<Field, number> = { name: 0.95, title: 0.9, unit: 0.85 };

describe.each(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", ...STYLES])(
  "of the %s set of lines, written without the word lists",
  (file) => {
    test.each(Object.entries(LEAST) as [Field, number][])("the %ss are right to %d", (field, least) => {
      const { right, wrong, missing } = tallyOf(linesOf(file))[field];
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(least);
      expect(right / (right + missing)).toBeGreaterThanOrEqual(least);
    });

    test("no name stands inside a title", () => {
      for (const { line, people } of linesOf(file)) {
        const titles = read(line).people.flatMap(({ title }) => title ?? []);
        const inside = people.filter(({ name }) => name.length > 2 && titles.some((title) => title.includes(name)));
        expect(inside, line).toEqual([]);
      }
    });
  },
);

test.each([
  ["Suharto"],
  ["苏哈托"],
  ["阿凡提"],
  ["lm"],
  ["张"],
  ["外国人"],
  ["Angela Dean"],
  ["Grace Provost"],
  ["Li M"],
])("“%s”, a single piece, is a name and no title", (line) => {
  expect(read(line)).toEqual({
    people: [{ name: line, title: null, unit: null, honorific: null, role: null, institution: null }],
    others: [],
    left: "",
  });
});

test.each([
  ["院长", "院长", []],
  ["Dean", "Dean", []],
  ["外国语学院院长", "院长", ["外国语学院"]],
  ["Dean of the School of Law", "Dean", ["School of Law"]],
])("“%s” names nobody, so that it makes no row by itself", (line, label, units) => {
  expect(read(line)).toEqual({ people: [], others: [{ label, units, count: null }], left: "" });
});

test("a name in two scripts is one person", () => {
  expect(read("张一凡（Zhang Yifan），院长").people.map(withoutOtherName)).toEqual([
    { name: "张一凡", title: "院长", unit: null, honorific: null, role: null, institution: null },
  ]);
  expect(read("张一凡（Zhang Yifan），院长").people[0]?.otherName).toBe("Zhang Yifan");
});

test("what people do is left, and kept out of names", () => {
  const { people, left } = read("副校长张三出席会议并讲话");
  expect(people.map(({ name, title }) => [name, title])).toEqual([["张三", "副校长"]]);
  expect(left).toBe("出席会议并讲话");
});

test("the lines of a text are read one by one", () => {
  expect(read("外国语学院院长张三\n副校长李四").people.map(({ name, unit }) => [name, unit])).toEqual([
    ["张三", "外国语学院"],
    ["李四", null],
  ]);
});

describe("spans refer to the text as it came in", () => {
  const whereIs = (line: string) => {
    const cut = (text: { spans: { start: number; end: number }[] } | null | undefined) =>
      text?.spans.map(({ start, end }) => line.slice(start, end));
    return readPeople(line).people.map(({ name, title, unit }) => [cut(name), cut(title), cut(unit)]);
  };
  test.each([
    ["１．张若川　　院长　　外国语学院", [[["张若川"], ["院长"], ["外国语学院"]]]],
    ["白　二二", [[["白　二二"], undefined, undefined]]],
    ["Jose\u0301 Mari\u0301a, Dean", [[["Jose\u0301 Mari\u0301a"], ["Dean"], undefined]]],
    ["\uFEFF张三\u200B，\u00A0院长", [[["张三"], ["院长"], undefined]]],
    [
      "法学院院长张三、办公室主任李四",
      [
        [["张三"], ["院长"], ["法学院"]],
        [["李四"], ["主任"], ["法学院", "办公室"]],
      ],
    ],
  ])("%j", (line, wanted) => {
    expect(whereIs(line)).toEqual(wanted);
  });
});

describe("what is known", () => {
  const known = (names: { people?: string[]; units?: string[]; institutions?: string[] }) => ({
    people: new Set(names.people),
    units: new Set(names.units),
    institutions: new Set(names.institutions),
  });
  const first = (line: string, names: Parameters<typeof known>[0]) =>
    plainReading(readPeople(line, known(names))).people[0];

  test("makes a college an institution that would be a school", () => {
    expect(first("北山学院教授张三", {})).toMatchObject({ unit: "北山学院", institution: null });
    expect(first("北山学院教授张三", { institutions: ["北山学院"] })).toMatchObject({
      unit: null,
      institution: "北山学院",
    });
  });

  test("does not turn an office into a name", () => {
    expect(first("院长张三", { people: ["院长张三"] })).toBeDefined();
    expect(first("院长张三", { units: ["张三"] })).toMatchObject({ name: "张三", title: "院长" });
  });
});

// an algorithm that tries everything would not end on these
test("a long text, and a line of a million characters, are read", { timeout: 60_000 }, () => {
  expect(readPeople("张三 院长\n".repeat(3000)).people).toHaveLength(3000);
  const { people, left } = readPeople(`${"（".repeat(100_000)}${"a ".repeat(400_000)}`);
  expect(people.length + left.length).toBeGreaterThan(0);
});
