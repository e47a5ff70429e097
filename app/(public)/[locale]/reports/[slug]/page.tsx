import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { missingMetadata } from "@/components/layout/missing-metadata.ts";
import { MissingPage } from "@/components/layout/missing-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportCredits } from "@/components/reports/report-credits.tsx";
import { ReportHeader } from "@/components/reports/report-header.tsx";
import { ReportText } from "@/components/reports/report-text.tsx";
import { addressPart } from "@/lib/platform/address-part.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import type { PublicReport } from "@/lib/reports/queries.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/reports/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const slug = addressPart((await params).slug);
  return { locale, report: slug && (await cachedReport(slug)) };
}

const translationIn = (report: PublicReport, locale: Locale) =>
  report.translations.find((translation) => translation.locale === locale);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, report } = await load(props);
  if (!report) return missingMetadata(locale);
  const translation = translationIn(report, locale);
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
  const { locale, report } = await load(props);
  if (!report) return <MissingPage />;
  const translation = translationIn(report, locale);
  return (
    <PublicPage path={`/reports/${report.slug}`}>
      {translation ? (
        <article>
          <ReportHeader report={report} translation={translation}>
            {report.exchange && <MeetingNote exchange={report.exchange} />}
          </ReportHeader>
          <div className="report-column">
            <ReportText body={translation.body} />
            <ReportCredits translation={translation} />
          </div>
        </article>
      ) : (
        <MissingLanguage report={report} />
      )}
    </PublicPage>
  );
}
