import { useLocale, useTranslations } from "next-intl";
import type { PublicSeries } from "@/lib/exchanges/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** The tradition to which the exchanges belong, in a few lines. */
export function Tradition({ series }: { series: PublicSeries }) {
  const locale = useLocale();
  const t = useTranslations("home");
  return (
    <PageSection heading={t("tradition")} id="tradition">
      <h3 className="text-xl">
        <LocalizedText label={series.name} /> {series.isSample && <SampleLabel />}
      </h3>
      {series.description && (
        <p className="mt-3 max-w-2xl text-ink-soft">
          <LocalizedText label={series.description} />
        </p>
      )}
      <p className="mt-4">
        <a href={`/${locale}/tradition/${series.slug}`}>{t("traditionMore")}</a>
      </p>
    </PageSection>
  );
}
