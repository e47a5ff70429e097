import { useLocale, useTranslations } from "next-intl";
import { languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { MeetingLine } from "./meeting-line.tsx";
import { SearchField } from "./search-field.tsx";

const SECTIONS = ["exchanges", "institutions", "tradition", "about"] as const;

/** @param path of the page without its language, "" for home; the link to the other language uses the same path */
export function SiteHeader({ path }: { path: string }) {
  const locale = useLocale();
  const other = otherLocale(locale);
  const t = useTranslations("nav");
  return (
    <header className="no-print page w-full">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-hairline py-4 lg:gap-x-6">
        <a className="plain-link me-auto flex items-center gap-3 py-1" href={`/${locale}`}>
          <span className="flex h-7 w-3 justify-center">
            <MeetingLine closed={false} guests={["CINNABAR"]} hosts={["INDIGO"]} upright />
          </span>
          <span className="font-serif text-lg font-semibold leading-none tracking-wide">
            <span lang="zh-Hans">南北</span> <span className="text-base font-normal">Nanbei</span>
          </span>
        </a>
        <a
          aria-label={t("otherLanguageLabel")}
          className="plain-link order-1 py-1.5 text-sm text-ink-soft md:order-3"
          data-choose-language={other}
          href={`/${other}${path}`}
          hrefLang={languageTag[other]}
          lang={languageTag[other]}
        >
          {t("otherLanguage")}
        </a>
        <nav aria-label={t("label")} className="order-2 w-full md:order-1 md:w-auto">
          <ul className="-mx-1.5 flex flex-wrap justify-between gap-x-1 md:gap-x-3 lg:gap-x-5">
            {SECTIONS.map((section) => {
              const isHere = path === `/${section}` || path.startsWith(`/${section}/`);
              return (
                <li key={section}>
                  <a
                    aria-current={isHere ? "page" : undefined}
                    className="plain-link inline-block px-1.5 py-1.5 text-sm aria-[current]:decoration-ink md:text-base"
                    href={`/${locale}/${section}`}
                  >
                    {t(section)}
                  </a>
                </li>
              );
            })}
          </ul>
        </nav>
        {!path.startsWith("/search") && <SearchField />}
      </div>
    </header>
  );
}
