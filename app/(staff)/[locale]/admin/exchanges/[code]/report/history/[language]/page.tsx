import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ReportPageHeader } from "@/components/reports/admin/report-page-header.tsx";
import { HistoryView } from "@/components/reports/history/history-view.tsx";
import { GROUP_TIMEZONE } from "@/lib/accounts/rules.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { findHistory } from "@/lib/reports/versions/queries.ts";
import { chosenInHistory } from "@/lib/reports/versions/schema.ts";
import { currentAccount } from "../../../../../current-account.ts";
import { requireSignInToReport } from "../../require-sign-in-to-report.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]/report/history/[language]">;

async function titleIn({ locale, language }: { locale: string; language: string }): Promise<string> {
  const t = await getTranslations({ locale: pageLocale(locale), namespace: "reportEditor" });
  return isLocale(language) ? t("historyTitle", { language: t(`language.${language}`) }) : t("history");
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: await titleIn(await params) };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { language } = await params;
  const { actor, code, locale } = await requireSignInToReport(params, `/history/${encodeURIComponent(language)}`);
  const asked = chosenInHistory.safeParse(await searchParams);
  if (!isLocale(language) || !asked.success) notFound();
  const history = await findHistory(actor, { code, locale: language, ...asked.data });
  if (!history) notFound();
  const path = `/${locale}/admin/exchanges/${code}/report/history/${language}`;
  return (
    <>
      <ReportPageHeader code={code} here={await titleIn({ locale, language })} />
      <HistoryView
        history={history}
        language={language}
        path={path}
        timezone={(await currentAccount())?.account.timezone ?? GROUP_TIMEZONE}
      />
    </>
  );
}
