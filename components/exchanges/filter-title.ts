import type { getTranslations } from "next-intl/server";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeFilters } from "@/lib/revisions/listing/public.ts";

type TitleFacts = {
  filter: ExchangeFilter;
  filters: ExchangeFilters;
  locale: Locale;
  t: Awaited<ReturnType<typeof getTranslations<"exchanges">>>;
};

/**
 * The title of a list with one filter.
 * @returns null when no published exchange matches the filter
 */
export function filterTitle({ filter, filters, locale, t }: TitleFacts): string | null {
  const named = (label: Localized) => inLocale(label, locale).text;
  const { year, institution, school, base, direction } = filter;
  if (year !== undefined) {
    return filters.years.some((each) => each.year === year) ? t("titleYear", { year: String(year) }) : null;
  }
  if (institution !== undefined) {
    const found = filters.institutions.find((each) => each.institution.slug === institution);
    return found ? t("titleCollege", { name: named(found.institution.name) }) : null;
  }
  if (school) return schoolTitle(school, { filter, filters, locale, t });
  if (base !== undefined) {
    const found = filters.bases.find((each) => each.base.slug === base);
    return found ? t("titleBase", { name: named(found.base.name) }) : null;
  }
  if (direction) {
    const found = filters.directions.find(
      ({ host, guest }) => host.slug === direction.host && guest.slug === direction.guest,
    );
    return found ? t("titleDirection", { host: named(found.host.name), guest: named(found.guest.name) }) : null;
  }
  return t("title");
}

function schoolTitle(school: NonNullable<ExchangeFilter["school"]>, { filters, locale, t }: TitleFacts): string | null {
  const named = (label: Localized) => inLocale(label, locale).text;
  const found = filters.schools.find(
    (each) => each.school.institution === school.institution && each.school.code === school.unit,
  );
  const college = filters.institutions.find((each) => each.institution.slug === school.institution);
  if (!found || !college) return null;
  return t("titleSchool", { name: named(found.school.name), college: named(college.institution.name) });
}
