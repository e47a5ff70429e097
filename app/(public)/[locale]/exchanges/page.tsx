import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExchangeIndex } from "@/components/exchanges/exchange-index.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
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
  return (
    <PublicPage path="/exchanges">
      <ExchangeIndex filter={{}} filters={filters} page={page} title={t("title")} />
    </PublicPage>
  );
}
