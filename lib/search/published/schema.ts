import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { calendarDay, isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { datePrecisions } from "@/lib/platform/known-days.ts";
import type { ShownDocument } from "@/lib/platform/shown-document.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { foundKinds, MAX_QUERY_LENGTH, type SearchFilter } from "./rules.ts";

/** Whatever is too long, or what no reader can have typed, is left out or cut; a search never fails by its words. */
export const parseWords = (typed: string): string =>
  normalizeLine([...normalizeLine(typed.toWellFormed().replaceAll("\u0000", ""))].slice(0, MAX_QUERY_LENGTH).join(""));

const filterValues = {
  kind: z.enum(foundKinds),
  year: z.coerce.number().int().min(1900).max(2999),
  college: z.string().regex(SLUG).max(100),
  language: z.enum(locales),
};

/** A filter of an address: a value that cannot be one is left out. */
export function parseFilter(values: Readonly<Record<keyof SearchFilter, string>>): SearchFilter {
  const valueIn = <Key extends keyof SearchFilter>(key: Key) => {
    const parsed = values[key] === "" ? null : filterValues[key].safeParse(values[key]);
    return parsed?.success ? { [key]: parsed.data } : {};
  };
  return { ...valueIn("kind"), ...valueIn("year"), ...valueIn("college"), ...valueIn("language") };
}

/** A place in a list of results, behind which the next page begins. */
export type SearchCursor = { rank: number; sortDay: string; id: string };

const CURSOR = /^([012])_(\d{4}-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The place that an address names; null for a text that names none. */
export function parseCursor(text: string): SearchCursor | null {
  const [, rank, sortDay = "", id = ""] = CURSOR.exec(text) ?? [];
  return rank === undefined || !isCalendarDay(sortDay) || !/^[129]/.test(sortDay)
    ? null
    : { rank: Number(rank), sortDay, id };
}

/** The text for an address; `parseCursor` reads it back. */
export const cursorText = ({ rank, sortDay, id }: SearchCursor): string => `${rank}_${sortDay}_${id}`;

const text = z.strictObject({ zh: z.string().nullable(), en: z.string().nullable() });
const day = z.string().transform(calendarDay);

/** What a result shows, as the database stores it. */
export const shownDocument: z.ZodType<ShownDocument> = z.strictObject({
  title: text,
  about: text,
  text,
  path: z.string(),
  language: z.enum(locales).nullable(),
  days: z.strictObject({ firstDay: day, lastDay: day, precision: z.enum(datePrecisions) }).nullable(),
  publishedAt: z.string().nullable(),
  isSample: z.boolean(),
});
