import { useLocale, useTranslations } from "next-intl";
import { type AskedSearch, searchPath } from "./search-address.ts";

/** A search that finds something, and what it leaves out of the one that found nothing; null: all filters. */
export type WiderSearch = { search: AskedSearch; without: string | null };

type NothingFoundProps = {
  /** as they were understood */
  words: readonly string[];
  /** the filters in words */
  filters: readonly string[];
  wider: readonly WiderSearch[];
};

/** Says what was looked for, and by which word or filter less something is found. */
export function NothingFound({ words, filters, wider }: NothingFoundProps) {
  const locale = useLocale();
  const t = useTranslations("publicSearch");
  const separator = locale === "zh" ? "、" : ", ";
  return (
    <div className="border-t border-hairline py-8">
      <p>{t("nothing")}</p>
      {words.length > 0 && <p className="mt-2 text-ink-soft">{t("understood", { words: words.join(separator) })}</p>}
      {filters.length > 0 && <p className="mt-1 text-ink-soft">{t("chosen", { filters: filters.join(separator) })}</p>}
      {wider.length > 0 ? (
        <>
          <p className="mt-6">{t("wider")}</p>
          <ul className="mt-2 grid gap-1">
            {wider.map(({ search, without }) => (
              <li key={without ?? ""}>
                <a className="inline-block py-1" href={`/${locale}${searchPath(search)}`}>
                  {without === null ? t("withoutFilters") : t("without", { part: without })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-6 text-ink-soft">{t("hint")}</p>
      )}
    </div>
  );
}
