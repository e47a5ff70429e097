import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportCredits } from "@/components/reports/report-credits.tsx";
import { ReportHeader } from "@/components/reports/report-header.tsx";
import { ReportText } from "@/components/reports/report-text.tsx";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedReport } from "@/lib/reports/cached.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/reports/[slug]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const report = await cachedReport((await params).slug);
  if (!report) notFound();
  return { locale, report, translation: report.translations.find((each) => each.locale === locale) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, report, translation } = await load(props);
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
