import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ReportArticle } from "@/components/reports/report-article.tsx";
import { ReportEnd } from "@/components/reports/report-end.tsx";
import { ShareLink } from "@/components/revisions/share-link.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import { cachedReportNeighbours } from "@/lib/reports/neighbours/cached.ts";
import type { PublicReport } from "@/lib/reports/public.ts";
import { picturesOf } from "@/lib/revisions/cards/rules.ts";
import { pageOfEntry } from "../../entry-page.tsx";
import { citedText, linkedReport } from "./report-facts.ts";

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

async function renderReport(report: PublicReport, locale: Locale) {
  const translation = translationIn(report, locale);
  const path = `/reports/${report.slug}`;
  if (!translation) return <PublicPage path={path}>{<MissingLanguage report={report} />}</PublicPage>;
  return (
    <PublicPage linked={linkedReport(report, translation)} path={path}>
      <ReportArticle report={report} translation={translation}>
        {report.exchange && <MeetingNote exchange={report.exchange} />}
      </ReportArticle>
      <ReportEnd
        share={<ShareLink of={{ kind: "report", slug: report.slug }} />}
        cited={report.exchange?.isSample ? null : citedText(report, translation)}
        neighbours={report.exchange && (await cachedReportNeighbours(report.slug))}
      />
    </PublicPage>
  );
}
