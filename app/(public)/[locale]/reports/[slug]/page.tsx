import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportArticle } from "@/components/reports/report-article.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import type { PublicReport } from "@/lib/reports/public.ts";
import { pageOfEntry } from "../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedReport,
  facts: async (report, locale) => {
    const t = await getTranslations({ locale, namespace: "report" });
    const translation = translationIn(report, locale);
    return {
      path: `/reports/${report.slug}`,
      title: translation?.title ?? t("missingTitle"),
      description: translation?.summary ?? null,
      languages: report.languages,
      ...(translation ? { publishedAt: translation.publishedAt } : {}),
    };
  },
  render: renderReport,
});

export const generateMetadata = page.metadata;
export default page.render;

const translationIn = ({ translations }: PublicReport, locale: Locale) =>
  translations.find((each) => each.locale === locale);

function renderReport(report: PublicReport, locale: Locale) {
  const translation = translationIn(report, locale);
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
