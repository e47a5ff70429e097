import type { Known, PersonRole } from "../candidates/rules.ts";
import { type Span, sourceSpan, sourceText } from "../folded-text/rules.ts";
import { type Line, lineOf } from "../line-words/rules.ts";
import { nameText } from "../name-candidates/rules.ts";
import { type Attribute, ownershipOf } from "../ownership/rules.ts";
import { type Part, type PartOf, partsOf } from "../parts/rules.ts";
import { type Holder, holdersOf } from "../shared-parts/rules.ts";
import { isPartOfUnit, shareUnits } from "../shared-units/rules.ts";

/** Words of a line as they are shown, with the places in the line as it came in from which they were taken. */
export type ReadText = { text: string; spans: Span[] };

export type ReadPerson = {
  name: ReadText;
  /** the same name in another script: "张三 Zhang San" */
  otherName: ReadText | null;
  title: ReadText | null;
  unit: ReadText | null;
  honorific: ReadText | null;
  role: PersonRole | null;
  roleSpan: Span | null;
  institution: ReadText | null;
};

/** People who are counted or described, and not named. */
export type ReadOthers = { label: ReadText; units: ReadText[]; count: number | null };

export type Reading = {
  people: ReadPerson[];
  others: ReadOthers[];
  /** what was not understood, in the order of the line */
  left: ReadText[];
};

const NOTHING_KNOWN: Known = { people: new Set(), units: new Set(), institutions: new Set() };

/** The longest line that is read as a whole; what is behind it is left. */
const MAX_LINE_LENGTH = 2000;

/**
 * Reads people as the press writes them, in Chinese and in English: "马克思主义学院院长高闻笛，副院长臧予安", "Dean of the School
 * of Marxism, Zhao Yun". Every word of the text is in a part of the answer, in `left`, or is one that only links others.
 * @param text  one line, with or without numbering; of several, each is read by itself
 * @param known names of the directory; they make a reading likelier and never decide alone
 */
export function readPeople(text: string, known: Known = NOTHING_KNOWN): Reading {
  const reading: Reading = { people: [], others: [], left: [] };
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const whole = found[0];
    readLine(
      lineOf(text, { start: found.index, end: found.index + Math.min(whole.length, MAX_LINE_LENGTH) }),
      known,
      reading,
    );
    const rest = { start: found.index + MAX_LINE_LENGTH, end: found.index + whole.length };
    if (whole.length > MAX_LINE_LENGTH)
      reading.left.push({ text: text.slice(rest.start, rest.end).trim(), spans: [rest] });
  }
  return reading;
}

/** Adds what a line says to a reading. */
function readLine(line: Line, known: Known, reading: Reading): void {
  const { owners, groups, loose, left } = ownershipOf(partsOf(line, known));
  const isAt = ({ from }: Part): boolean => {
    const [before, first] = [line.words[from - 1]?.key, line.words[from]?.key];
    return before === "at" || (before === "the" && line.words[from - 2]?.key === "at") || first === "at";
  };
  const holders = holdersOf(owners, isAt);
  shareUnits(holders, (part) => textOf(line, part));
  reading.people.push(...holders.map((holder) => personOf(line, holder)));
  const others: ReadOthers[] = [];
  for (const { group, units } of groups) {
    others.push({
      label: { text: group.text.replace(/\s+/gu, " "), spans: [spanOf(line, group)] },
      units: units.map((unit) => readText(line, unit)),
      count: group.count,
    });
  }
  // a person has one part in a delegation
  const further = holders.flatMap(({ roles }) => roles.slice(1)).map((role) => readText(line, role));
  const rest = [...joinedLeft(line, left), ...further];
  addLoose(line, loose, others, rest);
  reading.left.push(...rest.toSorted((one, other) => startIn(one) - startIn(other)));
  reading.others.push(...others.toSorted((one, other) => startOf(one) - startOf(other)));
}

const spanOf = ({ folded, words }: Line, { from, to }: { from: number; to: number }): Span =>
  sourceSpan(folded, words[from]?.start ?? 0, words[to - 1]?.end ?? 0);

/** The part without the article in front of it. */
function withoutArticle(line: Line, part: { from: number; to: number }): { from: number; to: number } {
  const isArticle = line.words[part.from]?.key === "the" && part.to - part.from > 1;
  return { from: isArticle ? part.from + 1 : part.from, to: part.to };
}

const textOf = (line: Line, part: { from: number; to: number }): string =>
  sourceText(line.folded, spanOf(line, withoutArticle(line, part)));

const readText = (line: Line, part: { from: number; to: number }): ReadText => ({
  text: textOf(line, part).replace(/['’]s$/u, ""),
  spans: [spanOf(line, withoutArticle(line, part))],
});

const readName = (line: Line, name: PartOf<"name">): ReadText => ({
  text: nameText(line, name),
  spans: [spanOf(line, name)],
});

function personOf(line: Line, { owner, titles, units, institutions, honorifics, roles }: Holder) {
  const role = roles[0]?.role ?? titles.find((title) => title.role !== null)?.role ?? null;
  const title = joinedText(line, titles);
  const isPlural = titles.some((one) => one.isPlural);
  return {
    name: readName(line, owner.name),
    otherName: owner.otherName && readName(line, owner.otherName),
    title: title && isPlural ? { ...title, text: title.text.replace(/s$/u, "") } : title,
    unit: joinedText(line, units),
    honorific: joinedText(line, honorifics, " "),
    role,
    roleSpan: roles[0] ? spanOf(line, roles[0]) : null,
    institution: joinedText(line, institutions),
  };
}

/** Parts that stand side by side as the line has them, others joined: "处长、主任". Null for none. */
function joinedText(line: Line, parts: readonly Part[], glue?: string): ReadText | null {
  const rows: Row[] = [];
  for (const part of parts) {
    const last = rows.at(-1);
    if (last && isBeside(last, part)) Object.assign(last, { to: part.to, number: part.number });
    else rows.push({ from: part.from, to: part.to, number: part.number });
  }
  if (rows.length === 0) return null;
  const texts = withoutDoubles(rows.map((row) => readText(line, row)));
  const between = glue ?? glueOf(texts);
  return { text: texts.map(({ text }) => text).join(between), spans: texts.flatMap(({ spans }) => spans) };
}

/** Parts of a line that are one text. */
type Row = { from: number; to: number; number: number };

const isBeside = (row: Row, part: Part): boolean =>
  part.number === row.number + 1 && part.label !== "honorific" && part.before !== "strong" && !part.isInBrackets;

/** What stands between texts of one field: nothing between a unit and its part, else a mark of their language. */
function glueOf(texts: readonly ReadText[]): string {
  const [first, second] = texts;
  if (!/\p{Script=Han}/u.test(first?.text ?? "")) return ", ";
  return texts.length === 2 && isPartOfUnit(second?.text ?? "", first?.text ?? "") ? "" : "、";
}

/** The same words once: 组织部部长、统战部部长 is 部长 of both. */
function withoutDoubles(texts: readonly ReadText[]): ReadText[] {
  const found: ReadText[] = [];
  for (const { text, spans } of texts) {
    const same = found.find((other) => other.text === text);
    if (same) same.spans.push(...spans);
    else found.push({ text, spans: [...spans] });
  }
  return found;
}

const startIn = ({ spans }: ReadText): number => spans[0]?.start ?? 0;
const startOf = ({ label }: ReadOthers): number => startIn(label);

/** Offices without a name become people who are described; units alone are left. */
function addLoose(line: Line, loose: readonly Attribute[], others: ReadOthers[], left: ReadText[]): void {
  let units: ReadText[] = [];
  for (const part of loose) {
    if (part.label === "unit" || part.label === "institution") {
      const former = loose[loose.indexOf(part) - 1];
      if (former?.label === "title" && part.before !== "strong") others.at(-1)?.units.push(readText(line, part));
      else units.push(readText(line, part));
    } else if (part.label === "title") {
      others.push({ label: readText(line, part), units, count: null });
      units = [];
    } else left.push(readText(line, part));
  }
  left.push(...units);
}

/** What was left, with neighbours as one piece. */
function joinedLeft(line: Line, left: readonly Part[]): ReadText[] {
  const rows: Row[] = [];
  for (const { from, to, number } of left) {
    const last = rows.at(-1);
    if (last && number === last.number + 1) Object.assign(last, { to, number });
    else rows.push({ from, to, number });
  }
  return rows.map((row) => readText(line, row));
}

/** A reading as `npm run people` prints it. */
export function plainReading({ people, others, left }: Reading) {
  return {
    people: people.map(({ name, otherName, title, unit, honorific, role, institution }) => ({
      name: name.text,
      title: title?.text ?? null,
      unit: unit?.text ?? null,
      honorific: honorific?.text ?? null,
      role,
      institution: institution?.text ?? null,
      ...(otherName ? { otherName: otherName.text } : {}),
    })),
    others: others.map(({ label, units, count }) => ({
      label: label.text,
      units: units.map(({ text }) => text),
      count,
    })),
    left: left.map(({ text }) => text).join(" "),
  };
}
