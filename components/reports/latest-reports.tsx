import { useLocale, useTranslations } from "next-intl";
import type { ReportItem } from "@/lib/reports/public.ts";
import { PageSection } from "../ui/page-section.tsx";
import { ReportTeaser } from "./report-teaser.tsx";

/** The newest reports: the first one large, the others small. */
export function LatestReports({ reports }: { reports: readonly ReportItem[] }) {
  const locale = useLocale();
  const t = useTranslations("home");
  return (
    <PageSection heading={t("latest")} id="latest">
      {reports.length === 0 ? (
        <p className="text-ink-soft">{t("noReports")}</p>
      ) : (
        <ol className="reports grid gap-8">
          {reports.map((report, place) => (
            <li key={report.slug}>
              <ReportTeaser isLead={place === 0} report={report} />
            </li>
          ))}
        </ol>
      )}
      <p className="mt-8">
        <a href={`/${locale}/exchanges`}>{t("allExchanges")}</a>
      </p>
    </PageSection>
  );
}
