import { useLocale, useTranslations } from "next-intl";
import type { ExchangeMention } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** Links to the tradition to which the exchange belongs. */
export function SeriesLink({ series }: { series: NonNullable<ExchangeMention["series"]> }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  return (
    <PageSection heading={t("series")} id="series">
      <a className="font-serif text-lg" href={`/${locale}/tradition/${series.slug}`}>
        <LocalizedText label={series.name} />
      </a>
    </PageSection>
  );
}
