import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeriesList } from "@/components/exchanges/series-list.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { cachedSeriesList } from "@/lib/exchanges/cached.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedExchangeList } from "@/lib/revisions/listing/cached.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/tradition">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "tradition" });
  return pageMetadata({ locale, path: "/tradition", title: t("title"), description: t("intro") });
}

export default async function TraditionPage({ params }: PageProps<"/[locale]/tradition">) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "tradition" });
  const all = await cachedSeriesList();
  const [first] = all;
  const newest = first ? await cachedExchangeList({ series: first.slug }) : null;
  return (
    <PublicPage path="/tradition">
      <PageTitle intro={t("intro")} title={t("title")} />
      <SeriesList all={all} newest={newest} />
    </PublicPage>
  );
}
