import { useLocale, useTranslations } from "next-intl";
import type { ExchangeFilter } from "@/lib/exchanges/listing/schema.ts";
import type { ExchangePage } from "@/lib/revisions/listing/public.ts";
import { FollowLinks } from "../layout/follow-links.tsx";
import type { Followed } from "../layout/followed.ts";
import { PageSection } from "../ui/page-section.tsx";
import { ExchangeList } from "./exchange-list.tsx";
import { filterPath } from "./filter-address.ts";

type RecentExchangesProps = {
  filter: ExchangeFilter;
  page: ExchangePage;
  heading?: string;
  none?: string;
  /** what can be followed of these exchanges */
  followed?: Followed;
};

/** The newest exchanges of a college, a base or a tradition, for its public page. */
export function RecentExchanges({ filter, page, heading, none, followed }: RecentExchangesProps) {
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
      {followed && <FollowLinks followed={followed} />}
    </PageSection>
  );
}
