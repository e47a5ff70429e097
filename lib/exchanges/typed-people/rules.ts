import type { Known } from "@/lib/people/candidates/rules.ts";
import { type ReadOthers, type ReadPerson, type ReadText, readPeople } from "@/lib/people/reading/rules.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import type { TypedMember } from "../delegations/schema.ts";
import { privateKindOf, privateNumbersOf, withoutPrivateNumbersInCell } from "../pasted-columns/rules.ts";

/** What a typed line adds, and which of its words it leaves out. */
export type TypedPeople = {
  /** none for a blank line and for a number or an address that is never stored; somebody without a name only where the line names nobody */
  members: TypedMember[];
  /** people of the line who are counted or described, and not named: of a line that names nobody, only those who are counted */
  counted: CountedPeople[];
  /** words that a member has no place for, or that were not understood */
  left: string[];
};

/** What a typed line of people without names says: how many, where it is one number of people, and who. */
export type CountedLine = {
  labelZh: string | null;
  labelEn: string | null;
  unitNameZh: string | null;
  unitNameEn: string | null;
  count: number | null;
};

/** A line that words of another line could become. */
export type CountedPeople = { line: CountedLine; words: string };

/**
 * A typed line of people who are counted or described, as a line of a delegation: "法学院学生8人" is 8 of "学生" of "法学院". A
 * line that is not understood as that is its own label. Numbers and addresses that are never stored are no label.
 */
export function countedLine(line: string): CountedLine {
  const text = withoutPrivateNumbersInCell(normalizeLine(line));
  if (text === "") return labelledLine(null, null, null);
  const { people, others, left } = readPeople(text);
  const [only] = others;
  const isUnderstood = others.length === 1 && people.length === 0 && left.length === 0;
  return only?.count && isUnderstood ? lineOf(only, cut(text, only.label)) : labelledLine(text, null, null);
}

function labelledLine(label: string | null, unit: string | null, count: number | null): CountedLine {
  const none = { labelZh: null, labelEn: null, unitNameZh: null, unitNameEn: null };
  return { ...none, ...textsOf("label", label), ...textsOf("unitName", unit), count };
}

/** Words that say that a number is not exact: 约200名师生, 学生20余人, about 30 students. */
const NOT_EXACT =
  /[约近余多几超逾]|左右|上下|以上|不少于|\d\s*\+|\b(?:about|around|approximately|roughly|some|nearly|almost|over|more than|up to|at least|or so)\b/iu;

/** A line with its number, where that is exact; about as many people are described by their words, and not counted. */
const lineOf = ({ label, units, count }: ReadOthers, words: string): CountedLine =>
  count !== null && NOT_EXACT.test(words)
    ? labelledLine(words, joined(units), null)
    : labelledLine(label.text, joined(units), count);

/** How a line says how many all of them were, those included who are named: 一行8人, 等5人, a delegation of six. */
const IS_TOTAL =
  /^(?:等|一行|共计?|合计|总计|全团)*(?:[\d零一二两三四五六七八九十百]+人)?$|^(?:delegation|party|team|group)(?: of (?:members|people|persons))?$/iu;

const HAN = /\p{Script=Han}/u;
/** Forms of address that say no more than that somebody is spoken of politely. */
const COURTESY =
  /^(?:老师|先生|女士|小姐|夫人|同志|同学|阁下|师傅|(?:mr|mrs|ms|miss|mx|madam|madame|mme|herr|frau)\.?)$/iu;

const NO_TEXTS = { nameZh: null, nameEn: null, titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null };

/**
 * The members that a typed line would add. A line that names nobody is the title of a row without a name where its words
 * are clearly a title, and a name otherwise.
 * @param known names of the directory, which make a reading likelier
 */
export function typedPeople(line: string, known?: Known): TypedPeople {
  const text = normalizeLine(line);
  if (text === "") return { members: [], counted: [], left: [] };
  const { people, others, left } = readPeople(text, known);
  const words = left.map((rest) => rest.text);
  if (isOneName(text, words)) {
    return { members: [{ ...NO_TEXTS, ...textsOf("name", text), role: "MEMBER" }], counted: [], left: [] };
  }
  const isTotal = ({ label, units }: ReadOthers) => units.length === 0 && IS_TOTAL.test(label.text);
  const further = people.length > 0 ? others.filter((group) => !isTotal(group)) : others;
  const counted = further.map((group): CountedPeople => {
    const line = lineOf(group, cut(text, group.label));
    return { line, words: [...group.units, group.label].map((each) => cut(text, each)).join(" ") };
  });
  if (people.length > 0) {
    words.push(...others.filter(isTotal).map(({ label }) => cut(text, label)));
    const courtesies = people.flatMap(({ honorific }) =>
      honorific && COURTESY.test(honorific.text) ? [honorific.text] : [],
    );
    return { members: people.map(memberOf), counted, left: [...courtesies, ...words] };
  }
  const [only] = others;
  const kind = privateKindOf(text);
  const stored = withoutPrivateNumbersInCell(text);
  if (kind === "identity" || kind === "phone" || stored === "") return { members: [], counted: [], left: [text] };
  const unstored = stored === text ? [] : privateNumbersOf(text);
  if (!only) {
    return { members: [{ ...NO_TEXTS, ...textsOf("name", stored), role: "MEMBER" }], counted: [], left: unstored };
  }
  const isTitle = others.length === 1 && only.count === null && words.every(isNeverStored);
  const unit = isTitle ? joined(only.units) : null;
  return {
    members: [
      {
        ...NO_TEXTS,
        ...textsOf("title", isTitle ? only.label.text : stored),
        ...textsOf("unitName", unit),
        role: "MEMBER",
      },
    ],
    counted: counted.filter((_, at) => (further[at]?.count ?? null) !== null),
    left: isTitle ? words : unstored,
  };
}

/** Whether a line names nobody and counts people: it is a line of people without names, and no member. */
export const isOnlyCounted = ({ members, counted }: TypedPeople): boolean =>
  counted.length > 0 && members.every(({ nameZh, nameEn }) => nameZh === null && nameEn === null);

/** The people without names in a text of several lines or rows, each words once. */
export function countedIn(text: string): CountedPeople[] {
  const isTotal = ({ labelZh, labelEn, unitNameZh, unitNameEn }: CountedLine) =>
    (unitNameZh ?? unitNameEn) === null && IS_TOTAL.test(labelZh ?? labelEn ?? "");
  const found = text
    .split(/\r?\n/u)
    .flatMap((line) => typedPeople(line.replaceAll("\t", " ")).counted)
    .filter(({ line }) => !isTotal(line));
  return [...new Map(found.map((people) => [people.words, people])).values()];
}

/**
 * Whether a row of a list is a line of people without names, all of whom were added as such: then nobody of it is left.
 * @param added the words of the lines that were added
 */
export function isAddedAsCounted(cells: readonly string[], added: ReadonlySet<string>): boolean {
  const read = typedPeople(cells.join(" "));
  return isOnlyCounted(read) && read.counted.every(({ words }) => added.has(words));
}

/** Whether words are a number, an address, or a sex, which say nothing about an office. */
const isNeverStored = (words: string): boolean =>
  withoutPrivateNumbersInCell(words) === "" || privateKindOf(words) === "sex";

/** Whether a line is one piece of letters and digits, as an account's name is: its letters are not several people. */
const isOneName = (text: string, left: readonly string[]): boolean =>
  /^[\p{L}\p{M}\p{N}]+$/u.test(text) &&
  left.some((word) => /\d/.test(word) && /\p{L}/u.test(text.replace(word, ""))) &&
  privateNumbersOf(text).length === 0;

/** A text as it stands in the line, with the number of people that it says. */
const cut = (line: string, { spans }: ReadText): string =>
  spans.map(({ start, end }) => line.slice(start, end)).join("");

function memberOf(person: ReadPerson): TypedMember {
  const { name, otherName, title, unit, honorific, institution, role } = person;
  const isCourtesy = honorific !== null && COURTESY.test(honorific.text);
  return {
    ...NO_TEXTS,
    ...textsOf("name", otherName?.text ?? null),
    ...textsOf("name", name.text),
    ...textsOf("title", joined(isCourtesy ? [title] : inOrder(name, title, honorific))),
    ...placeOf(unit, institution),
    role: role ?? "MEMBER",
  };
}

/** An office and a form of address, as the line has them where both stand on one side of the name, else the office first. */
function inOrder(name: ReadText, title: ReadText | null, honorific: ReadText | null): (ReadText | null)[] {
  const [at, first, second] = [name, title, honorific].map((text) => text?.spans[0]?.start ?? 0);
  const isOneSide = (first ?? 0) > (at ?? 0) === (second ?? 0) > (at ?? 0);
  return isOneSide && (second ?? 0) < (first ?? 0) ? [honorific, title] : [title, honorific];
}

/** A unit with its institution, as one language writes them: 北河大学外国语学院; School of Law, Northern River College. */
function placeOf(unit: ReadText | null, institution: ReadText | null) {
  if (unit === null || institution === null) return textsOf("unitName", (unit ?? institution)?.text ?? null);
  if (HAN.test(unit.text) !== HAN.test(institution.text)) {
    return { ...textsOf("unitName", institution.text), ...textsOf("unitName", unit.text) };
  }
  const isHan = HAN.test(unit.text);
  return textsOf("unitName", isHan ? `${institution.text}${unit.text}` : `${unit.text}, ${institution.text}`);
}

/** Texts as one, in the manner of their language; null for none. */
function joined(texts: readonly (ReadText | null)[]): string | null {
  const all = texts.flatMap((text) => (text ? [text.text] : []));
  return all.length > 0 ? all.join(HAN.test(all[0] ?? "") ? "、" : ", ") : null;
}

/** A text as the Chinese or the English one of a field. One in neither script counts as English. */
const textsOf = (
  field: "name" | "title" | "unitName" | "label",
  text: string | null,
): Partial<TypedMember & CountedLine> => (text === null ? {} : { [`${field}${HAN.test(text) ? "Zh" : "En"}`]: text });
