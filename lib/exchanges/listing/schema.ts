import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { type CalendarDay, isCalendarDay } from "@/lib/platform/calendar-day.ts";

const slug = z.string().regex(SLUG).max(100);

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
