import { useLocale, useTranslations } from "next-intl";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { ExchangePage } from "@/lib/revisions/listing/public.ts";
import { PageSection } from "../ui/page-section.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { filterPath } from "./filter-address.ts";

type RecentExchangesProps = { filter: ExchangeFilter; page: ExchangePage; heading?: string; none?: string };

/** The newest exchanges of a college, a base or a tradition, for its public page. */
export function RecentExchanges({ filter, page, heading, none }: RecentExchangesProps) {
  const locale = useLocale();
  const t = useTranslations("institutions");
  return (
    <PageSection heading={heading ?? t("exchanges")} id="exchanges">
      {page.items.length > 0 ? (
        <ExchangeList exchanges={page.items} />
      ) : (
        <p className="text-ink-soft">{none ?? t("noExchanges")}</p>
      )}
      {page.next !== null && (
        <p className="mt-8">
          <a href={`/${locale}${filterPath(filter)}`}>{t("allExchanges")}</a>
        </p>
      )}
    </PageSection>
  );
}
