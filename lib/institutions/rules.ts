import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";

/** The accent colours a college may have; each keeps its contrast in both themes. */
export const accents = ["CINNABAR", "INDIGO", "PINE", "OCHRE", "PLUM", "TEAL"] as const;
export type Accent = (typeof accents)[number];

/** Expires every cached answer that shows the name of any institution or unit. */
export const INSTITUTIONS_TAG = "institutions";

/** Expires the cached answer about one institution. */
export const institutionTag = (slug: string): string => `institution:${slug}`;

type NameColumns = {
  nameZh: string | null;
  nameEn: string | null;
  provisionalZh?: boolean;
  provisionalEn?: boolean;
};

/** The label of a row that has a name in at least one language. */
export const nameOf = (row: NameColumns): Localized => localized(row.nameZh, row.nameEn, row);

/** A label that may be wanting in both languages, in which case it is null. */
export function labelOrNull(
  zh: string | null,
  en: string | null,
  marks: { provisionalZh?: boolean; provisionalEn?: boolean } = {},
): Localized | null {
  return zh === null && en === null ? null : localized(zh, en, marks);
}

/**
 * Whether something that is valid from a day to a day is so on the given day; both ends belong to it, null is open.
 */
export function isValidOn(
  period: { validFrom: CalendarDay | null; validTo: CalendarDay | null },
  day: CalendarDay,
): boolean {
  return (period.validFrom === null || period.validFrom <= day) && (period.validTo === null || day <= period.validTo);
}
