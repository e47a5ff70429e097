import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { crumbsOf } from "@/components/exchanges/listed-crumbs.ts";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { listThing } from "@/lib/platform/linked-data.ts";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/revisions/listing/cached.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/exchanges">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "exchanges" });
  return pageMetadata({ locale, path: "/exchanges", title: t("title"), description: t("intro") });
}

export default async function ExchangesPage({ params }: PageProps<"/[locale]/exchanges">) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "exchanges" });
  const [filters, page] = await Promise.all([cachedExchangeFilters(), cachedExchangeList({})]);
  const [title, path] = [t("title"), "/exchanges"];
  const things = [listThing({ origin: canonicalOrigin(), locale }, { name: title, path }, crumbsOf(page, locale))];
  return (
    <PublicPage linked={{ title, things }} path={path}>
      <ExchangeIndex filter={{}} filters={filters} page={page} title={t("title")} />
    </PublicPage>
  );
}
