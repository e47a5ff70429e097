import { getTranslations } from "next-intl/server";
import type { WiderSearch } from "@/components/search/published/nothing-found.tsx";
import { type AskedSearch, withoutFilter } from "@/components/search/published/search-address.ts";
import { cachedInstitutions } from "@/lib/institutions/cached.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { searchWords } from "@/lib/platform/search-words.ts";
import { cachedFindsAnything, cachedFoundYears, cachedSearch } from "@/lib/search/published/cached.ts";
import type { SearchFilter } from "@/lib/search/published/rules.ts";
import { parseCursor, parseFilter, parseWords } from "@/lib/search/published/schema.ts";

type Query = Record<string, string | string[] | undefined>;

const one = (query: Query, name: string): string => {
  const value = query[name];
  return typeof value === "string" ? value : "";
};

/** What an address asks for; what it cannot ask for is left out. */
export function askedBy(query: Query): AskedSearch & { after: string | null } {
  const [kind, year, college, language] = ["kind", "year", "college", "language"].map((name) => one(query, name));
  const after = one(query, "after");
  return {
    typed: parseWords(one(query, "q")),
    filter: parseFilter({ kind: kind ?? "", year: year ?? "", college: college ?? "", language: language ?? "" }),
    after: parseCursor(after) === null ? null : after,
  };
}

/** What the page of a search shows. */
export async function loadSearch(query: Query, locale: Locale) {
  const { after, ...asked } = askedBy(query);
  const institutions = await cachedInstitutions();
  const colleges = institutions.map(({ slug, name }) => ({ slug, name: inLocale(name, locale).text }));
  const choices = { years: await cachedFoundYears(), colleges };
  const isAsked = asked.typed !== "" || Object.keys(asked.filter).length > 0;
  const cursor = after === null ? null : parseCursor(after);
  const page = isAsked ? await cachedSearch(asked, { locale, after: cursor }) : { results: [], next: null };
  const filters = await filtersInWords(asked.filter, { locale, colleges });
  const isEmpty = isAsked && page.results.length === 0;
  return {
    ...{ asked, after, choices, isAsked, page },
    filters: filters.map(({ text }) => text),
    words: searchWords(asked.typed).map(({ text }) => text),
    wider: isEmpty && after === null ? await widerSearches(asked, filters) : [],
  };
}

type FilterInWords = { key: keyof SearchFilter; text: string };

async function filtersInWords(
  { kind, year, college, language }: SearchFilter,
  { locale, colleges }: { locale: Locale; colleges: readonly { slug: string; name: string }[] },
): Promise<FilterInWords[]> {
  const t = await getTranslations({ locale, namespace: "publicSearch" });
  const name = colleges.find(({ slug }) => slug === college)?.name;
  return [
    ...(kind ? [{ key: "kind", text: t(`kind.${kind}`) } as const] : []),
    ...(year ? [{ key: "year", text: String(year) } as const] : []),
    ...(college ? [{ key: "college", text: name ?? college } as const] : []),
    ...(language ? [{ key: "language", text: t(`language.${language}`) } as const] : []),
  ];
}

/** Searches with one filter or one word less that find something. */
async function widerSearches(asked: AskedSearch, filters: readonly FilterInWords[]): Promise<WiderSearch[]> {
  const words = searchWords(asked.typed).map(({ text }) => text);
  const candidates: WiderSearch[] = [
    ...filters.map(({ key, text }) => ({ search: withoutFilter(asked, key), without: text })),
    ...(filters.length > 1 && words.length > 0 ? [{ search: { ...asked, filter: {} }, without: null }] : []),
    ...(words.length > 1 ? words : []).map((word) => ({
      search: { ...asked, typed: words.filter((each) => each !== word).join(" ") },
      without: word,
    })),
  ];
  const wider: WiderSearch[] = [];
  for (const candidate of candidates) if (await cachedFindsAnything(candidate.search)) wider.push(candidate);
  return wider;
}
