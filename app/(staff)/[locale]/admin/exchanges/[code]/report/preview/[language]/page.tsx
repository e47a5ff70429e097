import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MeetingNote } from "@/components/exchanges/meeting-note.tsx";
import { PreviewBanner } from "@/components/reports/preview-banner.tsx";
import { ReportArticle } from "@/components/reports/report-article.tsx";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { findPreview } from "@/lib/reports/texts/queries.ts";
import { requireSignInToReport } from "../../require-sign-in-to-report.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]/report/preview/[language]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, language } = await params;
  const t = await getTranslations({ locale: pageLocale(locale), namespace: "reportEditor" });
  return { title: isLocale(language) ? t("previewTitle", { language: t(`language.${language}`) }) : t("preview") };
}

export default async function PreviewPage({ params, searchParams }: Props) {
  const { language } = await params;
  const { actor, code, locale } = await requireSignInToReport(params, `/preview/${encodeURIComponent(language)}`);
  const preview = isLocale(language) ? await findPreview(actor, { code, locale: language }) : null;
  if (!preview || !isLocale(language)) notFound();
  // readers see the rest of the page in the language of the text, so the preview does too
  if (locale !== language) redirect(`/${language}/admin/exchanges/${code}/report/preview/${language}?from=${locale}`);
  const { from } = await searchParams;
  const t = await getTranslations("reportEditor");
  const { report, translation } = preview;
  const titled = { ...translation, title: translation.title || t("untitled") };
  return (
    <>
      <PreviewBanner
        code={code}
        language={language}
        back={typeof from === "string" && isLocale(from) ? from : locale}
      />
      <ReportArticle report={report} translation={titled}>
        {report.exchange && <MeetingNote exchange={report.exchange} />}
      </ReportArticle>
    </>
  );
}
