import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { halfWidth, isPlace, KIND_NAMES, kindOfWords, VISIT_WORDS } from "../item-words/rules.ts";
import type { ItineraryItemKind, PartOfDay } from "../itinerary/rules.ts";
import { privateNumbersOf, withoutPrivateNumbersInCell } from "../pasted-columns/rules.ts";
import { readHours } from "../typed-hours/rules.ts";
import { type DaysOfExchange, readDay } from "../typed-item-days/rules.ts";

/** How long the title and the place of an item may be. */
const MAX_ITEM_TEXT_LENGTH = 200;

/** Somebody or something that a line may name, by its names in both languages. */
export type Named = { id: string; names: readonly string[] };

/** What a line is read with. */
export type ReadingOfItems = DaysOfExchange & {
  /** the practice bases of the parties */
  bases: readonly Named[];
  /** the members of all delegations */
  members: readonly Named[];
};

/** An item as a typed line says it; a visit to a known base has its id. */
export type TypedItem = {
  day: CalendarDay | null;
  kind: ItineraryItemKind;
  titleZh: string | null;
  titleEn: string | null;
  startTime: string | null;
  endTime: string | null;
  partOfDay: PartOfDay | null;
  placeZh: string | null;
  placeEn: string | null;
  baseId: string | null;
  chairIds: string[];
};

/** What a writer should look at: a remark leaves the item as it is, the last two leave nothing to add. */
export type ItemRemark = "day_unknown" | "private_number" | "names_in_title" | "too_long" | "no_item";

/** What a line says: an item, or, alone in its line, the day or the part of the day of the lines behind it. */
export type ReadItemLine =
  | { is: "heading"; day: CalendarDay | null; partOfDay: PartOfDay | null }
  | { is: "item"; item: TypedItem; remarks: ItemRemark[] };

/** Where the lines of a text stand: the day and the part of the day above them. */
export type Standing = { day: CalendarDay | null; partOfDay: PartOfDay | null };

const BULLET = /^(?:[•·●▪◆■*–—-]|[①-⑳]|[（(]?\d{1,2}[)）、]|\d{1,2}\.(?=\s|\p{Script=Han}))\s*/u;
const EDGES = /^[\s,，、;；:：|｜/–—-]+|[\s,，、;；:：|｜–—-]+$/gu;

const trimmed = (text: string): string => text.replace(EDGES, "");

/**
 * Reads a line of a programme: "09:00 Plenary, Room 412", "12月5日 下午2:30 分组座谈". The words that are not understood
 * stay in the title.
 */
export function readItemLine(line: string, reading: ReadingOfItems, standing: Standing): ReadItemLine {
  const remarks: ItemRemark[] = [];
  let rest = normalizeLine(line).replace(BULLET, "");
  let { day } = standing;
  const typedDay = readDay(rest, reading);
  if (typedDay?.day) {
    day = typedDay.day;
    rest = trimmed(rest.slice(typedDay.length));
  } else if (typedDay) remarks.push("day_unknown");
  const hours = day === null && !typedDay ? partOnly(rest) : readHours(rest, standing.partOfDay);
  if (hours) rest = trimmed([rest.slice(0, hours.span.start), rest.slice(hours.span.end)].map(trimmed).join(" "));
  const isClocked = hours !== null && hours.startTime !== null;
  if (rest === "" && !isClocked) return { is: "heading", day, partOfDay: hours?.partOfDay ?? null };
  const unstored = privateNumbersOf(rest);
  if (unstored.length > 0) {
    remarks.push("private_number");
    rest = trimmed(withoutPrivateNumbersInCell(rest));
  }
  const { text: withoutChair, chairIds, isUnknown } = readChair(rest, reading.members);
  if (isUnknown) remarks.push("names_in_title");
  const { title, place } = splitPlace(withoutChair);
  const subject = readSubject(title, reading.bases);
  const item: TypedItem = {
    day,
    ...subject,
    startTime: hours?.startTime ?? null,
    endTime: hours?.endTime ?? null,
    partOfDay: isClocked ? null : (hours?.partOfDay ?? standing.partOfDay),
    ...inLanguages("place", place),
    chairIds,
  };
  return { is: "item", item, remarks: [...remarks, ...problemsOf(item)] };
}

/** Without a day an item has no hours: they stay in the title. */
function partOnly(text: string) {
  const hours = readHours(text);
  return hours?.startTime === null ? hours : null;
}

/** Why an item cannot be added as it is. */
export function problemsOf({ titleZh, titleEn, placeZh, placeEn, kind, startTime }: TypedItem): ItemRemark[] {
  const isLong = [titleZh, titleEn, placeZh, placeEn].some((text) => (text?.length ?? 0) > MAX_ITEM_TEXT_LENGTH);
  const isNothing = titleZh === null && titleEn === null && kind === "OTHER" && startTime === null;
  return [...(isLong ? ["too_long" as const] : []), ...(isNothing ? ["no_item" as const] : [])];
}

const CHAIR =
  /(?:^|[\s,，;；（(])(?:主持人?\s*[:：]\s*|chair(?:ed)?(?:\s+by|\s*:)\s*|moderator\s*:\s*)([^,，;；（()）]+)[)）]?\s*$/i;

/** Takes the chairs off the end of a line, where all of them are members of a delegation; others stay in the text. */
function readChair(text: string, members: readonly Named[]): { text: string; chairIds: string[]; isUnknown: boolean } {
  const found = CHAIR.exec(text);
  const chairIds = found && membersOf(found[1] ?? "", members);
  if (!found || !chairIds) return { text, chairIds: [], isUnknown: found !== null };
  return { text: trimmed(text.slice(0, found.index)), chairIds, isUnknown: false };
}

/**
 * The members whom a list of names names.
 * @returns null where one of the names is nobody's, or that of several members
 */
export function membersOf(names: string, members: readonly Named[]): string[] | null {
  const ids = names
    .split(/[、,，;；/]|\band\b|\s&\s/)
    .map((name) => nameKey(name.trim()))
    .filter((key) => key !== "")
    .map((key) => {
      const found = members.filter((member) => member.names.some((name) => nameKey(name) === key));
      return found.length === 1 ? found[0]?.id : undefined;
    });
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && known.length > 0 ? [...new Set(known)].toSorted() : null;
}

const NAMED_PLACE = /(?:^|[\s,，;；])(?:地点|场地|地址|venue|place|location)\s*[:：]\s*(.+)$/iu;
/** How a place stands at the end of a line, each with the place as its group: in brackets, behind "at", behind a blank. */
const ENDS_WITH_PLACE = [
  /[（(]([^（()）]+)[)）]$/u,
  /\s(?:@|at|in)\s+(?:the\s+)?([^,，;；]+)$/i,
  /(?<=\p{Script=Han}.*)\s+([^\s（()）]*\p{Script=Han}[^\s（()）]*)$/u,
];

type TitleAndPlace = { title: string; place: string | null };

/** Takes the place off the end of a line: behind 地点, a comma, a blank, in brackets, behind "at". */
function splitPlace(text: string): TitleAndPlace {
  const named = NAMED_PLACE.exec(text);
  if (named) return { title: trimmed(text.slice(0, named.index)), place: trimmed(named[1] ?? "") || null };
  const [bracketed, ...others] = ENDS_WITH_PLACE.map((pattern) => endOf(text, pattern.exec(text)));
  return bracketed ?? behindComma(text) ?? others.find((end) => end !== null) ?? { title: text, place: null };
}

function endOf(text: string, found: RegExpExecArray | null): TitleAndPlace | null {
  const place = found?.[1]?.trim() ?? "";
  const title = trimmed(text.slice(0, found?.index ?? 0));
  return title !== "" && isPlace(place) ? { title, place } : null;
}

/** All parts at the end of a line that are places: "Room 3, Main Building". */
function behindComma(text: string): TitleAndPlace | null {
  const parts = partsOf(text);
  const at = parts.findLastIndex(({ part }) => !isPlace(part)) + 1;
  const first = parts[at];
  return at > 0 && first
    ? { title: trimmed(text.slice(0, first.start)), place: trimmed(text.slice(first.start)) }
    : null;
}

/** The parts of a line between commas and semicolons, with where they stand. */
function partsOf(text: string): { part: string; start: number }[] {
  const marks = [...text.matchAll(/[,，;；|｜]/gu)].map(({ index }) => index);
  return [-1, ...marks].map((mark, at) => ({ part: text.slice(mark + 1, marks[at] ?? text.length), start: mark + 1 }));
}

/** The kind and the title of an item; the visited base, where the line names exactly one. */
function readSubject(title: string, bases: readonly Named[]) {
  const kind = kindOfWords(title);
  const base = kind === "PLACE_VISIT" || kind === "OTHER" ? onlyBase(title, bases) : null;
  if (base) {
    const isNamedAlone =
      trimmed(
        title
          .slice(0, base.start)
          .replace(VISIT_WORDS, "")
          .replace(/^the\s+/i, "") + title.slice(base.end),
      ) === "";
    return {
      kind: "BASE_VISIT" as const,
      baseId: base.id,
      ...inLanguages("title", isNamedAlone ? null : title),
    };
  }
  const isKindAlone = KIND_NAMES[kind].some((name) => name.toLowerCase() === halfWidth(title).toLowerCase());
  return { kind, baseId: null, ...inLanguages("title", isKindAlone ? null : title) };
}

/** The base that a text names, where it names one only; the longest name counts. */
function onlyBase(text: string, bases: readonly Named[]): { id: string; start: number; end: number } | null {
  const lower = halfWidth(text).toLowerCase();
  const found = bases.flatMap(({ id, names }) =>
    names.flatMap((name) => {
      const start = name.trim().length < 2 ? -1 : lower.indexOf(halfWidth(name.trim()).toLowerCase());
      return start < 0 ? [] : [{ id, start, end: start + name.trim().length }];
    }),
  );
  const isWithin = (one: (typeof found)[number], other: (typeof found)[number]) =>
    one !== other && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  const longest = found.filter((one) => !found.some((other) => isWithin(one, other)));
  return new Set(longest.map(({ id }) => id)).size === 1 ? (longest[0] ?? null) : null;
}

const BOTH = /^([^/|｜／]*\p{Script=Han}[^/|｜／]*)[/|｜／]([^/|｜／]*[A-Za-z][^/|｜／]*)$/u;

/** A text as the Chinese or the English one of a field, or both where a stroke stands between them. */
export function inLanguages<Field extends "title" | "place">(
  field: Field,
  text: string | null,
): { [Name in `${Field}Zh` | `${Field}En`]: string | null } {
  const words = text === null ? "" : trimmed(text);
  const [, zh = "", en = ""] = BOTH.exec(words) ?? [];
  const isBoth = zh !== "" && !hasChinese(en);
  const texts = isBoth
    ? [zh.trim(), en.trim()]
    : [hasChinese(words) ? words : null, hasChinese(words) ? null : words || null];
  return { [`${field}Zh`]: texts[0] ?? null, [`${field}En`]: texts[1] ?? null } as {
    [Name in `${Field}Zh` | `${Field}En`]: string | null;
  };
}
