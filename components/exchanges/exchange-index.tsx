import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { ExchangeFilters, ExchangePage } from "@/lib/revisions/listing/public.ts";
import { ExchangeFilterForm } from "./exchange-filter-form.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { ExchangePager } from "./exchange-pager.tsx";

type ExchangeIndexProps = {
  title: ReactNode;
  filters: ExchangeFilters;
  filter: ExchangeFilter;
  page: ExchangePage;
  isFirst?: boolean;
};

/** The exchanges that match one filter, with links to the years and a form for all other filters. */
export function ExchangeIndex({ title, filters, filter, page, isFirst = true }: ExchangeIndexProps) {
  const t = useTranslations("exchanges");
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <>
      <header className="pt-10 pb-8 md:pt-16 md:pb-10">
        <h1 className="text-2xl md:text-3xl">{title}</h1>
        {!isNarrowed && <p className="mt-3 text-ink-soft">{t("intro")}</p>}
        <Years filters={filters} selected={filter.year} />
      </header>
      <ExchangeFilterForm filters={filters} selected={filter} />
      {page.items.length > 0 ? (
        <ExchangeList byYear exchanges={page.items} />
      ) : (
        <p className="border-t border-hairline py-10 text-ink-soft">
          {filters.years.length > 0 ? t("none") : t("noneYet")}
        </p>
      )}
      <ExchangePager filter={filter} isFirst={isFirst} next={page.next} />
    </>
  );
}

function Years({ filters, selected }: { filters: ExchangeFilters; selected: number | undefined }) {
  const locale = useLocale();
  const t = useTranslations("exchanges");
  if (filters.years.length < 2) return null;
  return (
    <nav aria-label={t("byYear")} className="no-print mt-6">
      <ul className="figures -ms-2 flex flex-wrap gap-x-2 text-lg">
        {filters.years.map(({ year }) => (
          <li key={year}>
            <a
              aria-current={year === selected ? "page" : undefined}
              className="plain-link inline-block px-2 py-1 font-serif aria-[current]:decoration-ink"
              href={`/${locale}/exchanges/${year}`}
            >
              {year}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
