import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";

/** The frame of the signed-in pages. The public site has a root layout of its own, so its links are full loads. */
export function StaffFrame({ locale, end, children }: { locale: Locale; end?: ReactNode; children: ReactNode }) {
  const t = useTranslations("staff");
  const other = otherLocale(locale);
  return (
    <>
      <a href="#text" className="skip-link">
        {t("skip")}
      </a>
      <div className="mx-auto flex min-h-dvh max-w-5xl flex-col px-5">
        <header className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-rule py-4">
          <a href={`/${locale}/admin`} className="plain-link font-serif text-lg">
            Nanbei <span lang="zh-Hans">南北</span>
          </a>
          <nav aria-label={t("label")} className="flex flex-1 flex-wrap items-center gap-x-6 text-sm">
            <a href={`/${locale}`}>{t("public")}</a>
            <a href={`/${other}/admin`} lang={languageTag[other]} hrefLang={languageTag[other]}>
              {t("otherLanguage")}
            </a>
          </nav>
          {end}
        </header>
        <main id="text" tabIndex={-1} className="grid content-start gap-6 py-10">
          {children}
        </main>
      </div>
    </>
  );
}
