import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { filterPath } from "@/components/exchanges/filter-address.ts";
import { filterTitle } from "@/components/exchanges/filter-title.ts";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedExchangeFilters } from "@/lib/exchanges/filters/cached.ts";
import { cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { type ExchangeFilter, exchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What an address asks for, parsed and named; 404 for what no published exchange fits. */
async function load(locale: Locale, asked: unknown) {
  const parsed = exchangeFilter.safeParse(asked);
  if (!parsed.success) notFound();
  const t = await getTranslations({ locale, namespace: "exchanges" });
  const filters = await cachedExchangeFilters();
  const title = filterTitle({ filter: parsed.data, filters, locale, t });
  if (title === null) notFound();
  return { filter: parsed.data, filters, title };
}

/** The head of a list under one filter. */
export async function filteredMetadata(locale: Locale, asked: unknown): Promise<Metadata> {
  const { filter, title } = await load(locale, asked);
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
  const { filter, filters, title } = await load(locale, asked);
  const page = await cachedExchangeList(filter);
  return (
    <PublicPage path={filterPath(filter)}>
      <ExchangeIndex filter={filter} filters={filters} page={page} title={title} />
    </PublicPage>
  );
}
