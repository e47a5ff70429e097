import type { ExchangeFilters } from "@/lib/exchanges/listing/public.ts";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";

/**
 * Whether everything that a filter asks for occurs in some public exchange. What does not is answered without asking the
 * database, and takes no room in the cache: a stranger can make up any number of names.
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
    // The form asks for no series.
    series === undefined,
  ];
  return isKnown.every(Boolean);
}
