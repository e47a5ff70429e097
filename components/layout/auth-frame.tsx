import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";

type AuthFrameProps = {
  title: string;
  intro?: string | undefined;
  locale: Locale;
  /** the path of the page after the language, for the link to the other language */
  path: string;
  children: ReactNode;
};

/** The plain frame of a form that a person sees before signing in. */
export function AuthFrame({ title, intro, locale, path, children }: AuthFrameProps) {
  const t = useTranslations("signIn");
  const other = otherLocale(locale);
  const staff = useTranslations("staff");
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5 py-8 sm:py-16">
      <header className="flex items-baseline justify-between border-b border-rule pb-4">
        <a href={`/${locale}`} className="plain-link font-serif text-lg">
          Nanbei <span lang="zh-Hans">南北</span>
        </a>
        <a href={`/${other}/${path}`} lang={languageTag[other]} hrefLang={languageTag[other]} className="text-sm">
          {staff("otherLanguage")}
        </a>
      </header>
      <main className="grid gap-6 py-10">
        <div className="grid gap-2">
          <h1 className="text-2xl">{title}</h1>
          {intro && <p className="text-sm text-ink-soft">{intro}</p>}
        </div>
        {children}
      </main>
      <footer className="mt-auto border-t border-hairline pt-4 text-sm">
        <a href={`/${locale}`}>{t("back")}</a>
      </footer>
    </div>
  );
}
