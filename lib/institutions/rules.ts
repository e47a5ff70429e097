import { areDaysInOrder, type CalendarDay } from "@/lib/platform/calendar-day.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized, localized } from "@/lib/platform/i18n/localized.ts";

/** The accent colours a college may have; each keeps its contrast in both themes. */
export const accents = ["CINNABAR", "INDIGO", "PINE", "OCHRE", "PLUM", "TEAL"] as const;
export type Accent = (typeof accents)[number];

/**
 * How a side of an exchange looks: in its own accent, or in another one where an earlier side has that. Where the sides
 * have all colours between them, the next ones share a colour and are told apart by a pattern: "PINE_2" to "PINE_4".
 */
export const sideAccents = accents.flatMap((accent) => [accent, `${accent}_2`, `${accent}_3`, `${accent}_4`] as const);
export type SideAccent = (typeof sideAccents)[number];

/** What two colleges can be to each other; only where it is recorded are they called so. */
export const relationKinds = ["SISTER", "PARTNER"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A college, or a group as far as it takes part in exchanges itself. */
export type InstitutionKind = "COLLEGE" | "GROUP";

type NameColumns = {
  nameZh: string | null;
  nameEn: string | null;
  provisionalZh?: boolean;
  provisionalEn?: boolean;
};

/** The name of a row that has one in at least one language. */
export const nameOf = (row: NameColumns): Localized => localized(row.nameZh, row.nameEn, row);

/** A text in two languages, or null where it is missing in both. */
export function labelOrNull(
  zh: string | null,
  en: string | null,
  provisional: { provisionalZh?: boolean; provisionalEn?: boolean } = {},
): Localized | null {
  return zh === null && en === null ? null : localized(zh, en, provisional);
}

/** A unit where it is mentioned; `code` is unique within its institution. */
export type UnitMention = { institution: string; code: string; name: Localized };

/** What is mentioned as a party of an exchange: its names, and the school that takes part for it where one does. */
type NamedParty = { name: Localized; shortName?: Localized | null; unit?: UnitMention | null };

/** How a party of an exchange is called everywhere: "示例学院马克思主义学院", "School of Marxism, Example College". */
export const partyName = ({ name, unit }: NamedParty): Localized => (unit ? schoolOfCollege(name, unit.name) : name);

/** The same with the short name of the college, where it has one. */
export const shortPartyName = ({ name, shortName, unit }: NamedParty): Localized =>
  partyName({ name: shortName ?? name, unit: unit ?? null });

/** A school with its college, in each language in which both have a name; where there is none, in that of the school. */
function schoolOfCollege(college: Localized, school: Localized): Localized {
  const isInBoth = (locale: Locale) => college[locale] !== null && school[locale] !== null;
  const spoken = locales.some(isInBoth)
    ? locales.filter(isInBoth)
    : locales.filter((locale) => school[locale] !== null);
  const said = (locale: Locale) => inLocale(college, locale).text;
  return {
    zh: spoken.includes("zh") ? `${said("zh")}${school.zh}` : null,
    en: spoken.includes("en") ? `${school.en}, ${said("en")}` : null,
    provisional: spoken.filter((locale) => [college, school].some(({ provisional }) => provisional.includes(locale))),
  };
}

/** A period with its first and last day; an end that is null is open. */
type Period = { validFrom: CalendarDay | null; validTo: CalendarDay | null };

/** Whether a period begins before it ends. */
export const isPeriodInOrder = ({ validFrom, validTo }: Period): boolean => areDaysInOrder(validFrom, validTo);

/**
 * Refuses a period that ends before it begins.
 * @param fields what its days are called in the form
 * @throws conflict days_out_of_order
 */
export function assertPeriodInOrder(period: Period, fields: readonly string[] = ["validFrom", "validTo"]): void {
  if (!isPeriodInOrder(period)) throw conflict("days_out_of_order").of(...fields);
}

/** Whether a day lies in a period. */
export function isValidOn(period: Period, day: CalendarDay): boolean {
  return (period.validFrom === null || period.validFrom <= day) && (period.validTo === null || day <= period.validTo);
}

/** Whether readers see an entry of the directory, and why. */
export type Listing = {
  /** its own college shows it */
  isListed: boolean;
  /** an exchange that readers see names it */
  isPublished: boolean;
};

/** Whether readers see an entry of the directory. */
export const isSeenByReaders = ({ isListed, isPublished }: Listing): boolean => isListed || isPublished;
