import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BaseHeader } from "@/components/bases/base-header.tsx";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedBase } from "@/lib/bases/cached.ts";
import { cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/bases/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const slug = addressPart((await params).slug);
  return { locale, base: slug && (await cachedBase(slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, base } = await load(props);
  if (!base) return notFoundMetadata(locale);
  return pageMetadata({ locale, path: `/bases/${base.slug}`, title: inLocale(base.name, locale).text });
}

export default async function BasePage(props: Props) {
  const { locale, base } = await load(props);
  if (!base) return <NotFoundPage />;
  const t = await getTranslations({ locale, namespace: "base" });
  const filter = { base: base.slug };
  return (
    <PublicPage path={`/bases/${base.slug}`}>
      <BaseHeader base={base} />
      <RecentExchanges
        filter={filter}
        heading={t("visits")}
        none={t("noVisits")}
        page={await cachedExchangeList(filter)}
      />
    </PublicPage>
  );
}
