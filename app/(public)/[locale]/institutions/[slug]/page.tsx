import type { Metadata } from "next";
import { BaseList } from "@/components/bases/base-list.tsx";
import { RecentExchanges } from "@/components/exchanges/recent-exchanges.tsx";
import { InstitutionHeader } from "@/components/institutions/institution-header.tsx";
import { SchoolList } from "@/components/institutions/school-list.tsx";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedBasesOf } from "@/lib/bases/cached.ts";
import { cachedExchangeFilters, cachedExchangeList } from "@/lib/exchanges/listing/cached.ts";
import { cachedInstitution } from "@/lib/institutions/cached.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/institutions/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const slug = addressPart((await params).slug);
  return { locale, institution: slug && (await cachedInstitution(slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, institution } = await load(props);
  if (!institution) return notFoundMetadata(locale);
  const title = inLocale(institution.name, locale).text;
  return pageMetadata({ locale, path: `/institutions/${institution.slug}`, title });
}

export default async function InstitutionPage(props: Props) {
  const { institution } = await load(props);
  if (!institution) return <NotFoundPage />;
  const filter = { institution: institution.slug };
  const [bases, exchanges, filters] = await Promise.all([
    cachedBasesOf(institution.slug),
    cachedExchangeList(filter),
    cachedExchangeFilters(),
  ]);
  const met = new Set(filters.schools.map(({ school }) => `${school.institution}/${school.code}`));
  return (
    <PublicPage path={`/institutions/${institution.slug}`}>
      <InstitutionHeader institution={institution} />
      <SchoolList met={met} schools={institution.schools} />
      <BaseList bases={bases} />
      <RecentExchanges filter={filter} page={exchanges} />
    </PublicPage>
  );
}
