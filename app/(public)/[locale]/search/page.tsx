import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { NothingFound } from "@/components/search/published/nothing-found.tsx";
import { searchPath } from "@/components/search/published/search-address.ts";
import { SearchForm } from "@/components/search/published/search-form.tsx";
import { SearchPager } from "@/components/search/published/search-pager.tsx";
import { SearchResults } from "@/components/search/published/search-results.tsx";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { askedBy, loadSearch } from "./load-search.ts";

type Props = PageProps<"/[locale]/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "publicSearch" });
  const { typed } = askedBy(await searchParams);
  return {
    title: typed === "" ? t("title") : t("titleOf", { words: typed }),
    robots: { index: false, follow: true },
  };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "publicSearch" });
  const { asked, after, choices, isAsked, page, words, filters, wider } = await loadSearch(await searchParams, locale);
  return (
    <PublicPage path={searchPath(asked, after)}>
      <header className="pt-10 md:pt-14">
        <h1 className="text-2xl md:text-3xl">{t("title")}</h1>
        <SearchForm asked={asked} choices={choices} />
      </header>
      {!isAsked && <p className="border-t border-hairline py-8 text-ink-soft">{t("intro")}</p>}
      {page.results.length > 0 && <SearchResults results={page.results} />}
      {isAsked && page.results.length === 0 && <NothingFound filters={filters} wider={wider} words={words} />}
      <SearchPager asked={asked} isFirst={after === null} next={page.next} />
    </PublicPage>
  );
}
