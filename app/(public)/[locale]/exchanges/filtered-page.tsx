import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { filterPath } from "@/components/exchanges/filter-address.ts";
import { filterTitle } from "@/components/exchanges/filter-title.ts";
import { crumbsOf } from "@/components/exchanges/listed-crumbs.ts";
import { FollowLinks } from "@/components/layout/follow-links.tsx";
import type { Followed } from "@/components/layout/followed.ts";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { type ExchangeFilter, exchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { listThing } from "@/lib/platform/linked-data.ts";
import { feedPath } from "@/lib/reports/feeds/schema.ts";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/revisions/listing/cached.ts";

/** The filter in an address, with its title; null when no published exchange matches it. */
async function load(locale: Locale, asked: unknown) {
  const parsed = exchangeFilter.safeParse(asked);
  if (!parsed.success) return null;
  const t = await getTranslations({ locale, namespace: "exchanges" });
  const filters = await cachedExchangeFilters();
  const title = filterTitle({ filter: parsed.data, filters, locale, t });
  return title === null ? null : { filter: parsed.data, filters, title };
}

/** The metadata of a list with one filter. */
async function filteredMetadata(locale: Locale, asked: unknown): Promise<Metadata> {
  const list = await load(locale, asked);
  if (!list) return notFoundMetadata(locale);
  const { filter, title } = list;
  return pageMetadata({ locale, path: filterPath(filter), title, ...followedOf(filter) });
}

/** A school has a feed; what a college and a tradition have, their own pages name. */
const followedOf = ({ school }: ExchangeFilter): { followed?: Followed } =>
  school ? { followed: { feed: feedPath({ kind: "school", college: school.institution, code: school.unit }) } } : {};

type AskedFilter = { [K in keyof ExchangeFilter]: unknown };

/** A list with one filter, which has its own address. */
async function FilteredPage({ locale, asked }: { locale: Locale; asked: AskedFilter }) {
  const list = await load(locale, asked);
  if (!list) return <NotFoundPage />;
  const { filter, filters, title } = list;
  const page = await cachedExchangeList(filter);
  const { followed } = followedOf(filter);
  const path = filterPath(filter);
  const things = [listThing({ origin: canonicalOrigin(), locale }, { name: title, path }, crumbsOf(page, locale))];
  return (
    <PublicPage linked={{ title, things }} path={path}>
      <ExchangeIndex filter={filter} filters={filters} page={page} title={title} />
      {followed && <FollowLinks followed={followed} />}
    </PublicPage>
  );
}

/** A page whose address names one filter: its metadata, and the function that renders it. */
export function pageOfFilter<Params extends { locale: string }>(filterOf: (params: Params) => AskedFilter) {
  type Props = { params: Promise<Params> };
  return {
    metadata: async ({ params }: Props): Promise<Metadata> =>
      filteredMetadata(await publicLocale(params), filterOf(await params)),
    render: async ({ params }: Props) => (
      <FilteredPage asked={filterOf(await params)} locale={await publicLocale(params)} />
    ),
  };
}
