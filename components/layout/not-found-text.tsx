import { useLocale, useTranslations } from "next-intl";

/** Says that the page does not exist, and links to pages that do. */
export function NotFoundText() {
  const locale = useLocale();
  const t = useTranslations("notFound");
  return (
    <div className="py-16 md:py-24">
      <p className="figures text-sm text-ink-faint">404</p>
      <h1 className="mt-2 text-2xl md:text-3xl">{t("title")}</h1>
      <p className="mt-4 text-ink-soft">{t("text")}</p>
      <p className="mt-8 flex flex-wrap gap-x-8 gap-y-2">
        <a href={`/${locale}`}>{t("home")}</a>
        <a href={`/${locale}/exchanges`}>{t("exchanges")}</a>
      </p>
    </div>
  );
}
