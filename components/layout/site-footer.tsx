import { useLocale, useTranslations } from "next-intl";
import { canonicalOrigin, env } from "@/lib/platform/env.ts";
import { AppearanceChoice } from "./appearance-choice.tsx";
import { calendarAddress, everything, feedAddress } from "./followed.ts";

const REGISTRY_OF_SITES = "https://beian.miit.gov.cn/";

/**
 * The notes that explain the marks of the page, and the colophon.
 * @param path of the page without its language; a printed page shows this address
 */
export function SiteFooter({ path }: { path: string }) {
  const locale = useLocale();
  const t = useTranslations("footer");
  const site = useTranslations("site");
  const words = useTranslations("follow");
  return (
    <footer className="page mt-16 w-full text-sm text-ink-soft">
      <div className="border-t border-hairline py-8">
        <div className="mb-8 grid max-w-3xl gap-2 text-xs text-ink-faint empty:hidden">
          <p className="knot-note">{t("knotNote")}</p>
          <p className="provisional-note">{t("provisionalNote")}</p>
          <p className="unchecked-note">{t("uncheckedNote")}</p>
          <p className="sample-note">{t("sampleNote")}</p>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-10 gap-y-3">
          <p className="me-auto">
            <span className="font-serif font-semibold text-ink">{site("name")}</span>
            <span className="ms-3">{t("tagline")}</span>
          </p>
          <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-1">
            <a className="plain-link py-1.5" href={feedAddress(locale, everything.feed, "atom")}>
              {words("feed")}
            </a>
            <a className="plain-link py-1.5" href={calendarAddress(locale, everything.calendar)}>
              {words("calendar")}
            </a>
            <AppearanceChoice />
            <a className="plain-link py-1.5" href={`/${locale}/sign-in`} rel="nofollow">
              {t("signIn")}
            </a>
          </div>
        </div>
        <p className="mt-2 hidden text-xs print:block">{`${canonicalOrigin()}/${locale}${path}`}</p>
        {env.SITE_REGISTRATION_NUMBER && (
          <p className="mt-4 text-xs">
            <a className="plain-link" href={REGISTRY_OF_SITES} rel="noopener">
              {env.SITE_REGISTRATION_NUMBER}
            </a>
          </p>
        )}
      </div>
    </footer>
  );
}
