import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";

/** The fields of the filter form, as its address names them. */
export const filterFields = ["year", "college", "school", "base", "direction", "series"] as const;

/** The values of the form: a school is "college/school", a direction "host/guest". */
export type FilterValues = Partial<Record<(typeof filterFields)[number], string>>;

/** The values of the form for a filter. */
export function valuesFromFilter({ year, institution, school, base, direction, series }: ExchangeFilter): FilterValues {
  return {
    ...(year === undefined ? {} : { year: String(year) }),
    ...(institution === undefined ? {} : { college: institution }),
    ...(school ? { school: `${school.institution}/${school.unit}` } : {}),
    ...(base === undefined ? {} : { base }),
    ...(direction ? { direction: `${direction.host}/${direction.guest}` } : {}),
    ...(series === undefined ? {} : { series }),
  };
}

/** The filter that the values of the form ask for. It comes from an address and is not validated yet. */
export function filterFromValues({ year, college, school, base, direction, series }: FilterValues): unknown {
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
 * The address of a filtered list, without its language. A list with a single filter has a cached page of its own; every
 * combination and every later page is a query.
 * @param after the cursor of the previous page
 */
export function filterPath(filter: ExchangeFilter, after: string | null = null): string {
  const values = valuesFromFilter(filter);
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
