import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportArticle } from "@/components/reports/report-article.tsx";
import { addressPart } from "@/lib/platform/address-part.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedReport } from "@/lib/reports/cached.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/reports/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const slug = addressPart((await params).slug);
  const report = slug && (await cachedReport(slug));
  return {
    locale,
    report,
    translation: report ? report.translations.find((each) => each.locale === locale) : undefined,
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, report, translation } = await load(props);
  if (!report) return notFoundMetadata(locale);
  const t = await getTranslations({ locale, namespace: "report" });
  return pageMetadata({
    locale,
    path: `/reports/${report.slug}`,
    title: translation?.title ?? t("missingTitle"),
    description: translation?.summary ?? null,
    languages: report.languages,
    ...(translation ? { publishedAt: translation.publishedAt } : {}),
  });
}

export default async function ReportPage(props: Props) {
  const { report, translation } = await load(props);
  if (!report) return <NotFoundPage />;
  return (
    <PublicPage path={`/reports/${report.slug}`}>
      {translation ? (
        <ReportArticle report={report} translation={translation}>
          {report.exchange && <MeetingNote exchange={report.exchange} />}
        </ReportArticle>
      ) : (
        <MissingLanguage report={report} />
      )}
    </PublicPage>
  );
}
