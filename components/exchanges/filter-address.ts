import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";

/** What the form of filters puts into an address, and the address back into a filter. */
export const filterFields = ["year", "college", "school", "base", "direction", "series"] as const;

/** The values of the form: a school is "college/school", a direction "host/guest". */
export type FilterValues = Partial<Record<(typeof filterFields)[number], string>>;

/** The form's values for a filter. */
export function valuesOf({ year, institution, school, base, direction, series }: ExchangeFilter): FilterValues {
  return {
    ...(year === undefined ? {} : { year: String(year) }),
    ...(institution === undefined ? {} : { college: institution }),
    ...(school ? { school: `${school.institution}/${school.unit}` } : {}),
    ...(base === undefined ? {} : { base }),
    ...(direction ? { direction: `${direction.host}/${direction.guest}` } : {}),
    ...(series === undefined ? {} : { series }),
  };
}

/** What the form's values ask for, as it was typed into the address and still to be parsed. */
export function askedBy({ year, college, school, base, direction, series }: FilterValues): unknown {
  const pair = (text: string) => {
    const [first = "", second = "", ...rest] = text.split("/");
    return rest.length > 0 ? [text, ""] : [first, second];
  };
  const [institution, unit] = school ? pair(school) : [];
  const [host, guest] = direction ? pair(direction) : [];
  return {
    ...(year ? { year } : {}),
    ...(college ? { institution: college } : {}),
    ...(school ? { school: { institution, unit } } : {}),
    ...(base ? { base } : {}),
    ...(direction ? { direction: { host, guest } } : {}),
    ...(series ? { series } : {}),
  };
}

/**
 * The address of a filtered list without its language. A page of its own, which is kept ready, serves one filter
 * alone; any combination and every later page is a query.
 * @param after cursor of the page before
 */
export function filterPath(filter: ExchangeFilter, after: string | null = null): string {
  const values = valuesOf(filter);
  const [only, ...others] = Object.entries(values);
  if (after === null && !only) return "/exchanges";
  if (after === null && others.length === 0) {
    if (values.year) return `/exchanges/${values.year}`;
    if (values.college) return `/exchanges/college/${values.college}`;
    if (values.school) return `/exchanges/school/${values.school}`;
    if (values.base) return `/exchanges/base/${values.base}`;
    if (values.direction) return `/exchanges/direction/${values.direction}`;
  }
  const query = new URLSearchParams(values);
  if (after !== null) query.set("after", after);
  return `/exchanges/find?${query}`;
}
