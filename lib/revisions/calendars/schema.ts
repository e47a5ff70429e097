import { z } from "zod";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { SLUG } from "@/lib/platform/address-part.ts";

/** Which exchanges a calendar has: all, those of a college or a series, or one with its programme. */
export type CalendarScope =
  | { kind: "all" }
  | { kind: "college"; slug: string }
  | { kind: "series"; slug: string }
  | { kind: "exchange"; code: string };

const slug = z.string().regex(SLUG).max(100);
const code = z.string().regex(/^[A-Z0-9-]{1,40}$/);

const scope = z.union([
  z.tuple([z.literal("exchanges")]).transform((): CalendarScope => ({ kind: "all" })),
  z.tuple([z.literal("college"), slug]).transform(([, at]): CalendarScope => ({ kind: "college", slug: at })),
  z.tuple([z.literal("series"), slug]).transform(([, at]): CalendarScope => ({ kind: "series", slug: at })),
  z.tuple([z.literal("exchange"), code]).transform(([, at]): CalendarScope => ({ kind: "exchange", code: at })),
]);

const END = ".ics";

/**
 * What the last parts of a calendar's address name, such as ["college", "hip.ics"].
 * @returns null where they name no calendar
 */
export function parseCalendarAddress(parts: readonly string[]): CalendarScope | null {
  const last = parts.at(-1) ?? "";
  if (!last.endsWith(END)) return null;
  const found = scope.safeParse([...parts.slice(0, -1), last.slice(0, -END.length)]);
  return found.success ? found.data : null;
}

/** The last parts of a calendar's address without its end, as "college/hip". */
export function calendarPath(of: CalendarScope): string {
  if (of.kind === "all") return "exchanges";
  return `${of.kind}/${of.kind === "exchange" ? of.code : of.slug}`;
}

/** The public exchanges that a calendar of several has. */
export function filterOfCalendar(of: Exclude<CalendarScope, { kind: "exchange" }>): ExchangeFilter {
  if (of.kind === "college") return { institution: of.slug };
  return of.kind === "series" ? { series: of.slug } : {};
}
