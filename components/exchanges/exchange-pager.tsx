import { useLocale, useTranslations } from "next-intl";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import { filterPath } from "./filter-address.ts";

type ExchangePagerProps = {
  filter: ExchangeFilter;
  /** the cursor of the next, older page; null on the last one */
  next: string | null;
  isFirst: boolean;
};

/** Links to older exchanges, and back to the newest ones. */
export function ExchangePager({ filter, next, isFirst }: ExchangePagerProps) {
  const locale = useLocale();
  const t = useTranslations("exchanges");
  if (next === null && isFirst) return null;
  return (
    <nav aria-label={t("pages")} className="no-print flex gap-8 border-t border-hairline py-6">
      {!isFirst && <a href={`/${locale}${filterPath(filter)}`}>{t("newest")}</a>}
      {next !== null && (
        <a href={`/${locale}${filterPath(filter, next)}`} rel="next">
          {t("older")}
        </a>
      )}
    </nav>
  );
}
