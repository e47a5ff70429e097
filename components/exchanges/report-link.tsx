import { useLocale, useTranslations } from "next-intl";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { BreakableText } from "../ui/breakable-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

type PublishedReport = {
  slug: string;
  translations: readonly { locale: Locale; title: string; summary: string | null }[];
};

/** Links to the report of the exchange in each published language, the reader's language first. */
export function ReportLink({ report }: { report: PublishedReport }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  const ownFirst = report.translations.toSorted(
    (one, other) => Number(other.locale === locale) - Number(one.locale === locale),
  );
  return (
    <PageSection heading={t("report")} id="report">
      <ul className="reports grid gap-3">
        {ownFirst.map((translation) => (
          <li key={translation.locale}>
            <a
              className="phrased font-serif text-lg font-semibold leading-snug"
              href={`/${translation.locale}/reports/${report.slug}`}
              hrefLang={languageTag[translation.locale]}
              lang={languageTag[translation.locale]}
            >
              <BreakableText lang={translation.locale} text={translation.title} />
            </a>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
