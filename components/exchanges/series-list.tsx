import { useLocale, useTranslations } from "next-intl";
import type { PublicSeries } from "@/lib/exchanges/public.ts";
import type { ExchangePage } from "@/lib/revisions/listing/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";
import { ExchangeList } from "./exchange-list.tsx";

/** @param newest the newest exchanges of the first tradition, shown below it; null when there is no tradition */
export function SeriesList({ all, newest }: { all: readonly PublicSeries[]; newest: ExchangePage | null }) {
  const locale = useLocale();
  const t = useTranslations("tradition");
  if (all.length === 0) return <p className="text-ink-soft">{t("none")}</p>;
  return all.map((series, place) => (
    <PageSection
      heading={
        <>
          <LocalizedText label={series.name} /> {series.isSample && <SampleLabel />}
        </>
      }
      id={`series-${series.slug}`}
      key={series.slug}
    >
      {series.description && (
        <p className="mb-8 max-w-2xl text-ink-soft">
          <LocalizedText label={series.description} />
        </p>
      )}
      {place === 0 && newest && <ExchangeList exchanges={newest.items} />}
      <p className={place === 0 ? "mt-8" : ""}>
        <a href={`/${locale}/tradition/${series.slug}`}>{t("exchanges")}</a>
      </p>
    </PageSection>
  ));
}
