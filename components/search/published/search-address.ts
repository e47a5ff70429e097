import type { SearchFilter } from "@/lib/search/published/rules.ts";

/** The fields of the form, as its address names them. */
export const searchFields = ["q", "kind", "year", "college", "language"] as const;

/** What is looked for: words as they were typed, and a filter. */
export type AskedSearch = { typed: string; filter: SearchFilter };

/**
 * The address of a page of results, without its language.
 * @param after the cursor of the previous page
 */
export function searchPath({ typed, filter }: AskedSearch, after: string | null = null): string {
  const { kind, year, college, language } = filter;
  const query = new URLSearchParams({
    ...(typed === "" ? {} : { q: typed }),
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year: String(year) }),
    ...(college === undefined ? {} : { college }),
    ...(language === undefined ? {} : { language }),
    ...(after === null ? {} : { after }),
  });
  return query.size === 0 ? "/search" : `/search?${query}`;
}

/** The same search without one of its filters. */
export function withoutFilter({ typed, filter }: AskedSearch, key: keyof SearchFilter): AskedSearch {
  const { [key]: _dropped, ...rest } = filter;
  return { typed, filter: rest };
}
