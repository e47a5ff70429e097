import { useLocale, useTranslations } from "next-intl";
import { type AskedSearch, searchPath } from "./search-address.ts";

type SearchPagerProps = {
  asked: AskedSearch;
  /** the cursor of the next page; null on the last one */
  next: string | null;
  isFirst: boolean;
};

/** Links to more results, and back to the first ones. */
export function SearchPager({ asked, next, isFirst }: SearchPagerProps) {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  if (next === null && isFirst) return null;
  return (
    <nav aria-label={t("pages")} className="no-print flex gap-8 py-6">
      {!isFirst && <a href={`/${locale}${searchPath(asked)}`}>{t("first")}</a>}
      {next !== null && (
        <a href={`/${locale}${searchPath(asked, next)}`} rel="next">
          {t("more")}
        </a>
      )}
    </nav>
  );
}
