import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { ExchangeFilters } from "@/lib/revisions/listing/public.ts";

/**
 * Whether some public exchange has each value of a filter. The answer for any other filter is empty without a query of
 * the database, and is not cached, because a stranger can invent any number of names.
 */
export function isOffered(
  { year, institution, school, base, direction, series }: ExchangeFilter,
  offered: ExchangeFilters,
): boolean {
  const isKnown = [
    year === undefined || offered.years.some((each) => each.year === year),
    institution === undefined || offered.institutions.some((each) => each.institution.slug === institution),
    school === undefined ||
      offered.schools.some(
        (each) => each.school.institution === school.institution && each.school.code === school.unit,
      ),
    base === undefined || offered.bases.some((each) => each.base.slug === base),
    direction === undefined ||
      offered.directions.some(({ host, guest }) => host.slug === direction.host && guest.slug === direction.guest),
    // The form has no field for the series.
    series === undefined,
  ];
  return isKnown.every(Boolean);
}
