import { parseTime } from "@/lib/platform/parse-time.ts";
import { halfWidth } from "../item-words/rules.ts";
import { areTimesInOrder, type PartOfDay } from "../itinerary/rules.ts";

/** The hours that a line says, and where they stand in it. */
export type TypedHours = {
  startTime: string | null;
  endTime: string | null;
  partOfDay: PartOfDay | null;
  /** where the words for the hours begin and end */
  span: { start: number; end: number };
};

const HALF = "(?:凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|夜里)";
const DIGITS_ZH = "[零〇一二两三四五六七八九十]{1,3}";
const NUMBER = `(?:\\d{1,2}|${DIGITS_ZH})`;
const BEHIND = "(?:\\s*[ap]\\.?\\s?m\\b\\.?)";
/** An hour with its minutes, as people write it; four digits count only at the beginning of a line. */
const CLOCK = `(?:${HALF}\\s*)?(?:\\d{1,2}\\s*:\\s*\\d{2}${BEHIND}?|${NUMBER}\\s*[点时](?:半|整|[一三13]刻|${NUMBER}分?)?|\\d{1,2}[.h]\\d{2}(?![\\d.])${BEHIND}?|\\d{1,2}${BEHIND})|${HALF}\\s*\\d{1,2}(?![\\d月日号:])`;
const BARE = "(?:[01]\\d|2[0-3])[0-5]\\d(?![\\d年])";
const RANGE = "\\s*(?:--?|–|—{1,2}|~|～|至|到|\\bto\\b|\\buntil\\b|\\btill\\b)\\s*";
const FROM = "(?:(?:from|at|between|从|自|于)\\s*)?";
const OPEN = "(?:\\s*(?:起|开始))?";
const AT_START = new RegExp(
  `^${FROM}(?:(${CLOCK}|${BARE}|noon\\b|正午)(?:${RANGE}(${CLOCK}|${BARE}|noon\\b|正午|\\d{1,2}(?=\\s|$|[,，、])))?|(\\d{1,2})${RANGE}(${CLOCK}))${OPEN}`,
  "i",
);
const ANYWHERE =
  /(?<![\d:.])(?:(?:from|at)\s+)?(\d{1,2}:\d{2}(?:\s*[ap]\.?\s?m\b\.?)?)(?:\s*(?:-|–|—{1,2}|~|～|至|到|\bto\b)\s*(\d{1,2}:\d{2}(?:\s*[ap]\.?\s?m\b\.?)?))?(?![\d:])/i;

const PARTS: readonly (readonly [PartOfDay, RegExp])[] = [
  [
    "MORNING",
    /^(?:上午|早上|早晨|清晨)(?!好)|^(?:in the )?morning(?=\s*(?:[:,;–—-]|$))|^in the morning\b|^a\.?m\.?(?=\s*(?:[:,;–—-]|\s|$))/i,
  ],
  [
    "AFTERNOON",
    /^(?:下午|午后)(?!茶)|^(?:in the )?afternoon(?=\s*(?:[:,;–—-]|$))|^in the afternoon\b|^p\.?m\.?(?=\s*(?:[:,;–—-]|\s|$))/i,
  ],
  ["EVENING", /^(?:晚上|晚间|傍晚)|^(?:in the )?evening(?=\s*(?:[:,;–—-]|$))|^in the evening\b/i],
];

const isPm = (text: string): boolean => /^(?:午后|下午|傍晚|晚上|夜里)|p\.?\s?m\.?$/i.test(text.trim());
const isHalfNamed = (text: string): boolean =>
  isPm(text) || new RegExp(`^${HALF}`).test(text.trim()) || /m\.?$/i.test(text.trim());
const later = (time: string): string => `${String(Number(time.slice(0, 2)) + 12).padStart(2, "0")}${time.slice(2)}`;
const isBeforeNoon = (time: string): boolean => time < "12:00";

/** An hour of 12 that stands under a heading for the afternoon or the evening: 2:30 is 14:30 there, 9:00 is not 21:00. */
function underHeading(time: string, part: PartOfDay | null): string {
  if (part === "AFTERNOON" && time >= "01:00" && time < "08:00") return later(time);
  if (part === "EVENING" && time >= "05:00" && isBeforeNoon(time)) return later(time);
  return time;
}

/** A range in which one of the two hours says the half of the day for both: 下午2:30-4:00, 2:30-4 pm. */
function readRange(first: string, second: string): { startTime: string; endTime: string } | null {
  let start = parseTime(first) ?? (/^\d{1,2}$/.test(first) ? parseTime(`${first}点`) : null);
  let end = parseTime(second) ?? (/^\d{1,2}$/.test(second) ? parseTime(`${second}点`) : null);
  if (start === null || end === null) return null;
  if (isPm(first) && !isHalfNamed(second) && end < start && isBeforeNoon(end)) end = later(end);
  if (isPm(second) && !isHalfNamed(first) && isBeforeNoon(start) && later(start) <= end) start = later(start);
  return areTimesInOrder(start, end) ? { startTime: start, endTime: end } : null;
}

/**
 * The hours or the part of the day that a line begins with, or hours as 9:30 anywhere in it.
 * @param heading the part of the day under whose heading the line stands
 * @returns null where it says none, or hours that no clock shows or that are out of order
 */
export function readHours(line: string, heading: PartOfDay | null = null): TypedHours | null {
  const text = halfWidth(line);
  return (
    hoursOf(AT_START.exec(text), heading) ??
    partAtStart(text) ??
    // several hours in a line are not one item's
    (text.match(new RegExp(ANYWHERE.source, "gi"))?.length === 1 ? hoursOf(ANYWHERE.exec(text), heading) : null)
  );
}

function hoursOf(found: RegExpExecArray | null, heading: PartOfDay | null): TypedHours | null {
  if (!found) return null;
  const [all, one, second = found[4], bare] = found;
  const first = one ?? bare ?? "";
  const span = { start: found.index, end: found.index + all.length };
  if (second !== undefined) {
    const range = readRange(first, second);
    if (!range) return null;
    const isNamed = isHalfNamed(first) || isHalfNamed(second);
    const [startTime, endTime] = [range.startTime, range.endTime].map((time) =>
      isNamed ? time : underHeading(time, heading),
    ) as [string, string];
    return areTimesInOrder(startTime, endTime) ? { startTime, endTime, partOfDay: null, span } : null;
  }
  const time = parseTime(first);
  if (time === null) return null;
  const startTime = isHalfNamed(first) ? time : underHeading(time, heading);
  return { startTime, endTime: null, partOfDay: null, span };
}

function partAtStart(text: string): TypedHours | null {
  for (const [partOfDay, words] of PARTS) {
    const found = words.exec(text);
    if (found) return { startTime: null, endTime: null, partOfDay, span: { start: 0, end: found[0].length } };
  }
  return null;
}
