import type { SchoolChoice } from "@/lib/exchanges/college-choices/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** The schools of a college to choose from, indented below the one that they belong to; the first option is none of them. */
export const schoolOptions = (
  schools: readonly SchoolChoice[],
  { locale, none }: { locale: Locale; none: string },
): { value: string; label: string }[] => [
  { value: "", label: none },
  ...schools.map(({ code, name, depth }) => ({
    value: code,
    label: `${"\u3000".repeat(depth)}${inLocale(name, locale).text}`,
  })),
];
