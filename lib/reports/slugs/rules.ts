import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { type DatePrecision, knownPartOf } from "@/lib/platform/known-days.ts";

/** The Latin letters and digits of a text, as a part of a slug. */
const asSlug = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(" ", "-")
    .slice(0, 30)
    .replace(/-$/, "");

/** An institution's part of a slug: its short English name, else the first word of its English name, else its own slug. */
const placeOf = ({ name, shortName, slug }: { name: Localized; shortName: Localized | null; slug: string }): string =>
  asSlug(shortName?.en ?? "") || asSlug(name.en?.split(" ")[0] ?? "") || asSlug(slug);

type Named = Parameters<typeof placeOf>[0];

/**
 * The slug of a new report: its first day, month or year and two of its colleges, a host first; "2025-12-05-harbin-guangdong".
 */
export const slugOf = (facts: {
  firstDay: CalendarDay;
  precision: DatePrecision;
  colleges: readonly Named[];
}): string => [knownPartOf(facts.firstDay, facts.precision), ...facts.colleges.map(placeOf)].join("-");
