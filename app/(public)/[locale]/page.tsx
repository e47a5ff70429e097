import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Tradition } from "@/components/exchanges/tradition.tsx";
import { InstitutionList } from "@/components/institutions/institution-list.tsx";
import { HomeCover } from "@/components/layout/home-cover.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { LatestReports } from "@/components/reports/latest-reports.tsx";
import { PageSection } from "@/components/ui/page-section.tsx";
import { cachedHomeDirectory } from "@/lib/exchanges/cached.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { siteThing } from "@/lib/platform/linked-data.ts";
import { cachedLatestReports } from "@/lib/reports/cached.ts";

const REPORTS_SHOWN = 6;

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "site" });
  const facts = pageMetadata({ locale, path: "", title: t("title"), description: t("description") });
  return { ...facts, title: { absolute: t("title") } };
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const locale = await publicLocale(params);
  const t = await getTranslations({ locale, namespace: "home" });
  const [reports, { institutions, series }] = await Promise.all([
    cachedLatestReports(REPORTS_SHOWN),
    cachedHomeDirectory(),
  ]);
  const site = await getTranslations({ locale, namespace: "site" });
  const things = [siteThing({ origin: canonicalOrigin(), locale }, site("description"))];
  return (
    <PublicPage linked={{ title: site("name"), things }} path="">
      <HomeCover accents={[...new Set(institutions.map(({ accent }) => accent))]} tradition={series?.name.zh ?? null} />
      <LatestReports reports={reports} />
      {series && <Tradition series={series} />}
      <PageSection heading={t("colleges")} id="colleges">
        {institutions.length > 0 ? (
          <InstitutionList heading="h3" institutions={institutions} />
        ) : (
          <p>{t("noColleges")}</p>
        )}
      </PageSection>
    </PublicPage>
  );
}
