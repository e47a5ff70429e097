import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { PublicReport, PublishedTranslation } from "@/lib/reports/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { BreakableText } from "../ui/breakable-text.tsx";

const ZONE_OF_THE_PORTAL = "Asia/Shanghai";

type ReportHeaderProps = {
  report: PublicReport;
  translation: PublishedTranslation;
  /** the note on the exchange */
  children: ReactNode;
};

/** The title, summary and day of a report, above the line of the two colleges. */
export function ReportHeader({ report, translation, children }: ReportHeaderProps) {
  const locale = useLocale();
  const t = useTranslations("report");
  const publishedOn = dayAt(new Date(translation.publishedAt), ZONE_OF_THE_PORTAL);
  return (
    <header className="report-column pt-10 pb-10 md:pt-16">
      <p className="mb-3 flex items-center gap-x-3 text-sm text-ink-soft">
        <span>{t("report")}</span>
        <time dateTime={publishedOn}>{t("publishedOn", { day: formatDay(publishedOn, locale) })}</time>
        {report.exchange?.isSample && <SampleLabel />}
      </p>
      <h1 className="text-2xl md:text-3xl">
        <BreakableText lang={translation.locale} text={translation.title} />
      </h1>
      {translation.summary && (
        <p className="mt-5 font-serif text-lg leading-relaxed text-ink-soft">{translation.summary}</p>
      )}
      {children}
    </header>
  );
}
