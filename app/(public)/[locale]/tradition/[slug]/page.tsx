import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { SampleLabel } from "@/components/layout/sample-label.tsx";
import { LocalizedText } from "@/components/ui/localized-text.tsx";
import { PageTitle } from "@/components/ui/page-title.tsx";
import { cachedSeries } from "@/lib/exchanges/cached.ts";
import { cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/tradition/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const slug = addressPart((await params).slug);
  return { locale, series: slug && (await cachedSeries(slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, series } = await load(props);
  if (!series) return notFoundMetadata(locale);
  const description = series.description && inLocale(series.description, locale).text;
  const title = inLocale(series.name, locale).text;
  return pageMetadata({ locale, path: `/tradition/${series.slug}`, title, description });
}

export default async function SeriesPage(props: Props) {
  const { locale, series } = await load(props);
  if (!series) return <NotFoundPage />;
  const t = await getTranslations({ locale, namespace: "tradition" });
  const filter = { series: series.slug };
  const title = (
    <>
      <LocalizedText label={series.name} /> {series.isSample && <SampleLabel />}
    </>
  );
  return (
    <PublicPage path={`/tradition/${series.slug}`}>
      <PageTitle intro={series.description && <LocalizedText label={series.description} />} title={title} />
      <RecentExchanges
        filter={filter}
        heading={t("exchanges")}
        none={t("noExchanges")}
        page={await cachedExchangeList(filter)}
      />
    </PublicPage>
  );
}
