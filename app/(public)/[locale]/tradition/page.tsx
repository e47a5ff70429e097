import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeriesList } from "@/components/exchanges/series-list.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { cachedSeriesList } from "@/lib/exchanges/cached.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { listThing } from "@/lib/platform/linked-data.ts";
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
  const [title, path] = [t("title"), "/tradition"];
  const items = all.flatMap(({ name, slug, isSample }) =>
    isSample ? [] : [{ name: inLocale(name, locale).text, path: `${path}/${slug}` }],
  );
  const things = [listThing({ origin: canonicalOrigin(), locale }, { name: title, path }, items)];
  return (
    <PublicPage linked={{ title, things }} path={path}>
      <PageTitle intro={t("intro")} title={t("title")} />
      <SeriesList all={all} newest={newest} />
    </PublicPage>
  );
}
