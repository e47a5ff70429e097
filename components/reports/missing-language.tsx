import { useTranslations } from "next-intl";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import type { PublicReport } from "@/lib/reports/public.ts";

/** Says that the report does not exist in the reader's language, and links to the languages that it has. */
export function MissingLanguage({ report }: { report: PublicReport }) {
  const t = useTranslations("report");
  return (
    <div className="report-column py-16">
      <h1 className="text-2xl">{t("missingTitle")}</h1>
      <p className="mt-5 text-ink-soft">{t("missingText")}</p>
      <ul className="languages mt-4 grid gap-4">
        {report.translations.map(({ locale, title }) => (
          <li key={locale}>
            <span className="block text-sm text-ink-faint">{t(locale)}</span>
            <a
              className="font-serif text-lg font-semibold"
              href={`/${locale}/reports/${report.slug}`}
              hrefLang={languageTag[locale]}
              lang={languageTag[locale]}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
