import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { type CalendarDay, isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";
import { exchangeCode } from "../record/schema.ts";
import { ownRoles, publications, recordStatuses, sorts } from "./rules.ts";

/** A page of the list begins after the record with this place in the order and this code. */
export type RecordCursor = { place: Date; code: string };

const recordCursor = z
  .string()
  .max(80)
  .transform((text): RecordCursor | null => {
    const [place = "", code = "", ...rest] = text.split("_");
    const instant = /^(19|2\d)\d{2}-\d{2}-\d{2}T[\d:.]+Z$/.test(place) ? new Date(place) : null;
    const isCode = exchangeCode().safeParse(code).success;
    return rest.length === 0 && instant !== null && !Number.isNaN(instant.getTime()) && isCode
      ? { place: instant, code }
      : null;
  });

const slug = z.string().regex(SLUG).max(100);

/** The filter and the order of the list of staff, as its address names them. An invalid value filters nothing. */
export const recordFilter = z.object({
  /** of the first day */
  year: z.coerce.number().int().min(1900).max(2199).optional().catch(undefined),
  status: z.enum(recordStatuses).optional().catch(undefined),
  /** slug of another institution that takes part */
  college: slug.optional().catch(undefined),
  /** the role of the own institution */
  role: z.enum(ownRoles).optional().catch(undefined),
  published: z.enum(publications).optional().catch(undefined),
  /** part of a title in either language, or of the code */
  q: lineOfText(100).optional().catch(undefined),
  sort: z.enum(sorts).catch("day"),
  after: recordCursor.optional().catch(undefined),
});
export type RecordFilter = z.output<typeof recordFilter>;

/** The text for an address; the filter reads it back. */
export const recordCursorText = ({ place, code }: RecordCursor): string => `${place.toISOString()}_${code}`;

/** The filter as the query of an address, without values that filter nothing. */
export function filterQuery({ sort, after, ...filter }: RecordFilter, page: string | null = null): string {
  const entries = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const query = new URLSearchParams(entries);
  if (sort !== "day") query.set("sort", sort);
  if (page !== null) query.set("after", page);
  return query.size === 0 ? "" : `?${query}`;
}

/** A page of the list begins after the exchange with this first day and code. */
export type ExchangeCursor = { firstDay: CalendarDay; code: string };

/** Which public exchanges a list shows; a value that is left out filters nothing. */
export const exchangeFilter = z.strictObject({
  /** of the first day */
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  /** slug of an institution that is host, guest or observer */
  institution: slug.optional(),
  /** a school that sat in a discussion group: its institution's slug and its code there */
  school: z.strictObject({ institution: slug, unit: slug }).optional(),
  /** slug of a practice base that was visited */
  base: slug.optional(),
  /** slugs of the host and the guest */
  direction: z.strictObject({ host: slug, guest: slug }).optional(),
  /** slug of a series */
  series: slug.optional(),
});

export type ExchangeFilter = z.output<typeof exchangeFilter>;

/**
 * The place in a list that an address names, "2025-12-05_EX-2025-001".
 * @returns null for a text that names none
 */
export function parseCursor(text: string): ExchangeCursor | null {
  const [firstDay = "", code = "", ...rest] = text.split("_");
  // The same years as the filter: PostgreSQL has no year 0.
  if (rest.length > 0 || !isCalendarDay(firstDay) || !/^(?:19|2\d)/.test(firstDay) || !/^[A-Z0-9-]{1,40}$/.test(code))
    return null;
  return { firstDay, code };
}

/** The text for an address; `parseCursor` reads it back. */
export const cursorText = ({ firstDay, code }: ExchangeCursor): string => `${firstDay}_${code}`;
