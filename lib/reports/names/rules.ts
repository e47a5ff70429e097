import { defaultLocale, type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { foldedName } from "@/lib/platform/name-key.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import type { PublicExchange } from "@/lib/revisions/views/schema.ts";
import { partAnchor } from "../rules.ts";

/** How many characters of a text stand before and after a name in its passage. */
const CONTEXT_LENGTH = 30;

const IS_HAN = /\p{Script=Han}/u;

/** A letter or digit of a script that writes words apart. */
const PART_OF_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

/** A character with the marks on it: some programs write "é" as two. */
const WITH_MARKS = /[\s\S][\p{M}\uFF9E\uFF9F]*/gu;

/**
 * A text in which a name is found whenever it has the same key, and where each of its characters comes from. Between
 * Chinese characters no space counts: names of two are often spread to the width of three.
 */
function folded(text: string): { text: string; origin: number[] } {
  const [parts, origin]: [string[], number[]] = [[], []];
  const push = (plain: string, at: number) => {
    parts.push(plain);
    for (let each = 0; each < plain.length; each += 1) origin.push(at);
  };
  let [at, spaceAt]: [number, number | null] = [0, null];
  for (const [character] of text.matchAll(WITH_MARKS)) {
    const plain = foldedName(character).replace(/\s+/gu, " ");
    if (plain === " ") spaceAt ??= at;
    else if (plain !== "") {
      const before = parts.at(-1) ?? "";
      const isWithoutMeaning = (IS_HAN.test(before) && IS_HAN.test(plain)) || before === "·" || plain === "·";
      if (spaceAt !== null && !isWithoutMeaning) push(" ", spaceAt);
      spaceAt = null;
      push(plain, at);
    }
    at += character.length;
  }
  return { text: parts.join(""), origin: [...origin, at] };
}

/** The orders in which a name of a script that writes words apart is written: as it is, and family name first or last. */
function ordersOf(name: string): string[] {
  const words = name.trim().split(/\s+/u);
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2 || IS_HAN.test(name)) return [name];
  const [others, before] = [words.slice(1).join(" "), words.slice(0, -1).join(" ")];
  return [name, `${others} ${first}`, `${last} ${before}`, `${first}, ${others}`, `${last}, ${before}`];
}

/** What is looked for in a folded text to find some names. */
const foldedNames = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap(ordersOf).map((name) => folded(name).text.trim()))].filter((name) => name !== "");

/**
 * The passages of a text in which one of some names stands. A Latin name is found as a whole word only, so that "Li" is
 * not found in "Liaoning".
 * @returns each passage as it reads, with an ellipsis where it was cut; each once
 */
export function passagesWith(text: string, names: readonly string[]): string[] {
  const within = folded(text);
  const passages = foldedNames(names).flatMap((name) =>
    placesOf(within.text, name).map((at) =>
      passageAt(text, within.origin[at] ?? 0, within.origin[at + name.length] ?? text.length),
    ),
  );
  return [...new Set(passages)];
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  const isCut = (inside: string | undefined, outside: string | undefined) =>
    PART_OF_WORD.test(inside ?? "") && PART_OF_WORD.test(outside ?? "");
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isCut(name[0], text[at - 1]) && !isCut(name.at(-1), text[at + name.length])) places.push(at);
  return places;
}

function passageAt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return `${from > 0 ? "…" : ""}${normalizeLine(text.slice(from, to)).replace(/\s+/gu, " ")}${to < text.length ? "…" : ""}`;
}

/** A Latin word, or a piece of one, at a cut end of a passage. */
const CUT_WORD = /(?<=^…)[\p{Script=Latin}\p{N}\p{M}’'-]+(?=[\s\p{P}])|(?<=\s)[\p{Script=Latin}\p{N}\p{M}’'-]+(?=…$)/gu;

/** A passage as it is shown: without the pieces of words at its cut ends, in scripts that write words apart. */
export const withWholeWords = (passage: string): string => passage.replace(CUT_WORD, "");

/** A stretch of a passage, and whether it is the name. */
export type MarkedText = { text: string; isName: boolean };

/** A passage in stretches, in which each place of one of some names is marked. */
export function markNames(passage: string, names: readonly string[]): MarkedText[] {
  const within = folded(passage);
  const isName = new Set<number>();
  for (const name of foldedNames(names))
    for (const at of placesOf(within.text, name))
      for (let each = within.origin[at] ?? 0; each < (within.origin[at + name.length] ?? 0); each += 1)
        isName.add(each);
  const stretches: MarkedText[] = [];
  for (let at = 0; at < passage.length; at += 1) {
    const last = stretches.at(-1);
    if (last && last.isName === isName.has(at)) last.text += passage[at] ?? "";
    else stretches.push({ text: passage[at] ?? "", isName: isName.has(at) });
  }
  return stretches;
}

/** The parts of a report in which a name can stand. */
export const reportFields = [
  "title",
  "summary",
  "body",
  "author",
  "photographer",
  "editor",
  "reviewer",
  "coverAlt",
  "coverCaption",
  "coverCredit",
] as const;

/** The parts of a record, beside the names of its people, in which a name can stand for readers. */
export const recordFields = [
  "recordTitle",
  "theme",
  "place",
  "memberName",
  "memberTitle",
  "others",
  "item",
  "group",
  "outcome",
  "agreement",
  "note",
] as const;

type ReportField = (typeof reportFields)[number];
type RecordField = (typeof recordFields)[number];
export type NameField = ReportField | RecordField;

/** The section of the record's admin page on which a field is edited. */
const SECTION_OF: Readonly<Record<RecordField, string>> = {
  recordTitle: "basics",
  theme: "basics",
  place: "basics",
  memberName: "delegations",
  memberTitle: "delegations",
  others: "delegations",
  item: "itinerary",
  group: "groups",
  outcome: "outcomes",
  agreement: "agreements",
  note: "notes",
};

const isRecordField = (field: NameField): field is RecordField => recordFields.some((each) => each === field);

/**
 * Where a field is edited.
 * @param locale of the text; null where it is in no language of the portal
 * @returns the admin page of the record or of its report, and the part of the page
 */
export function placeOfField(field: NameField, locale: Locale | null): { page: "record" | "report"; anchor: string } {
  if (isRecordField(field)) return { page: "record", anchor: SECTION_OF[field] };
  return { page: "report", anchor: partAnchor(partOfField(field), locale ?? defaultLocale) };
}

/** Field and language of a text in one word. */
export const nameOfPlace = (field: NameField, locale: Locale | null): string => `${field}.${locale ?? "any"}`;

/** The name of somebody whom readers see, as a text in which the name of somebody else can stand. */
export const textsOfName = (name: Localized): RecordText[] =>
  locales.flatMap((locale) => (name[locale] ? [{ field: "memberName" as const, locale, text: name[locale] }] : []));

/** A text of a record, in no language of the portal where the locale is null. */
type RecordText = { field: RecordField; locale: Locale | null; text: string };

/** The texts of a record that somebody typed and readers see, without the names of its people. */
export function textsOfRecord(view: PublicExchange): RecordText[] {
  const items = view.itinerary.flatMap((day) => day.items);
  const labels: Record<RecordField, (Localized | null)[]> = {
    recordTitle: [view.title],
    theme: [view.theme],
    place: [view.place],
    memberName: [], // of members with their ids: textsOfName
    memberTitle: view.parties.flatMap(({ delegation }) => delegation?.members ?? []).map(({ title }) => title),
    others: view.parties
      .flatMap(({ delegation }) => delegation?.others ?? [])
      .flatMap(({ label, unitName }) => [label, unitName]),
    item: items.flatMap(({ title, place, audience }) => [title, place, audience?.label ?? null]),
    group: view.groups.flatMap(({ name, topics }) => [name, ...topics]),
    outcome: view.outcomes.map(({ title }) => title),
    agreement: view.agreements.flatMap(({ title, renews, people }) => [
      title,
      renews,
      ...people.flatMap(({ title: held, unitName, representedBy }) => [held, unitName, representedBy?.title ?? null]),
    ]),
    note: view.sourceNotes.map(({ comment }) => comment),
  };
  const inLanguages = recordFields.flatMap((field) =>
    labels[field].flatMap((label) =>
      locales.flatMap((locale) => (label?.[locale] ? [{ field, locale, text: label[locale] }] : [])),
    ),
  );
  return [
    ...inLanguages,
    ...view.sourceNotes.map(({ quote }) => ({ field: "note" as const, locale: null, text: quote })),
  ];
}

/** The part of the report's admin page on which a field is edited. */
function partOfField(field: ReportField): "title" | "summary" | "body" | "credits" | "cover" {
  if (field === "title" || field === "summary" || field === "body") return field;
  return field.startsWith("cover") ? "cover" : "credits";
}

type WithWords = {
  type: string;
  text?: string | undefined;
  attrs?: object | undefined;
  content?: readonly WithWords[] | undefined;
};

/** The words of a body, a line for each block, with the attributions of quotations. */
export function wordsOf({ text, attrs, content = [] }: WithWords): string {
  const attribution = attrs && "attribution" in attrs && typeof attrs.attribution === "string" ? attrs.attribution : "";
  const isBlock = text === undefined;
  return `${text ?? ""}${content.map(wordsOf).join("")}${attribution && `\n${attribution}`}${isBlock ? "\n" : ""}`;
}
