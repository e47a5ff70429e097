import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportArticle } from "@/components/reports/report-article.tsx";
import { ShareLink } from "@/components/revisions/share-link.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import type { PublicReport } from "@/lib/reports/public.ts";
import { picturesOf } from "@/lib/revisions/cards/rules.ts";
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
      ...(translation
        ? {
            publishedAt: translation.publishedAt,
            pictures: picturesOf({ kind: "report", slug: report.slug }, { locale, title: translation.title }),
          }
        : {}),
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
        <>
          <ReportArticle report={report} translation={translation}>
            {report.exchange && <MeetingNote exchange={report.exchange} />}
          </ReportArticle>
          <div className="report-column">
            <ShareLink of={{ kind: "report", slug: report.slug }} />
          </div>
        </>
      ) : (
        <MissingLanguage report={report} />
      )}
    </PublicPage>
  );
}
