import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { filterFields, filterFromValues, filterPath } from "@/components/exchanges/filter-address.ts";
import { isOffered } from "@/components/exchanges/offered-filter.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { exchangeFilter, parseCursor } from "@/lib/exchanges/listing/schema.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/revisions/listing/cached.ts";

type Props = PageProps<"/[locale]/exchanges/find">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "exchanges" });
  return { title: t("titleFound"), robots: { index: false, follow: true } };
}

/** The filter in the query; null for a query that the form cannot have sent. */
async function load({ searchParams }: Props) {
  const query = await searchParams;
  const one = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const parsed = exchangeFilter.safeParse(
    filterFromValues(Object.fromEntries(filterFields.map((name) => [name, one(name)]))),
  );
  const cursor = one("after") || null;
  const after = cursor === null ? null : parseCursor(cursor);
  if (!parsed.success || (cursor !== null && after === null)) return null;
  return { filter: parsed.data, after, cursor };
}

export default async function FindExchangesPage(props: Props) {
  const locale = await publicLocale(props.params);
  const t = await getTranslations({ locale, namespace: "exchanges" });
  const asked = await load(props);
  if (asked && !filterPath(asked.filter, asked.cursor).includes("?")) {
    redirect(`/${locale}${filterPath(asked.filter)}`);
  }
  const { filter, after, cursor } = asked ?? { filter: {}, after: null, cursor: null };
  const filters = await cachedExchangeFilters();
  const isFindable = asked !== null && isOffered(filter, filters);
  const page = isFindable ? await cachedExchangeList(filter, after) : { items: [], next: null };
  const title = Object.keys(filter).length > 0 ? t("titleFound") : t("title");
  return (
    <PublicPage path={filterPath(filter, cursor)}>
      <ExchangeIndex filter={filter} filters={filters} isFirst={after === null} page={page} title={title} />
    </PublicPage>
  );
}
