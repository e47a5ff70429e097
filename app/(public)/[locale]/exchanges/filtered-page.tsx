import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { filterPath } from "@/components/exchanges/filter-address.ts";
import { filterTitle } from "@/components/exchanges/filter-title.ts";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { type ExchangeFilter, exchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What an address asks for, parsed and named; null for what no published exchange fits. */
async function load(locale: Locale, asked: unknown) {
  const parsed = exchangeFilter.safeParse(asked);
  if (!parsed.success) return null;
  const t = await getTranslations({ locale, namespace: "exchanges" });
  const filters = await cachedExchangeFilters();
  const title = filterTitle({ filter: parsed.data, filters, locale, t });
  return title === null ? null : { filter: parsed.data, filters, title };
}

/** The head of a list under one filter. */
export async function filteredMetadata(locale: Locale, asked: unknown): Promise<Metadata> {
  const list = await load(locale, asked);
  if (!list) return notFoundMetadata(locale);
  const { filter, title } = list;
  return pageMetadata({ locale, path: filterPath(filter), title });
}

/** A list under one filter, which has an address of its own and is kept ready. */
export async function FilteredPage({
  locale,
  asked,
}: {
  locale: Locale;
  asked: { [K in keyof ExchangeFilter]: unknown };
}) {
  const list = await load(locale, asked);
  if (!list) return <NotFoundPage />;
  const { filter, filters, title } = list;
  const page = await cachedExchangeList(filter);
  return (
    <PublicPage path={filterPath(filter)}>
      <ExchangeIndex filter={filter} filters={filters} page={page} title={title} />
    </PublicPage>
  );
}
