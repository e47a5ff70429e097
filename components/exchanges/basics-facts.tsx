"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ExchangeRecord } from "@/lib/exchanges/record/queries.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { FactList } from "../ui/fact-list.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Section } from "../ui/section.tsx";

/** The basics for those who may not change them. */
export function BasicsFacts({ record }: { record: Pick<ExchangeRecord, "basics" | "series"> }) {
  const t = useTranslations("basics");
  const exchange = useTranslations("exchange");
  const kind = useTranslations("kind");
  const locale = useLocale();
  const { values } = record.basics;
  const series = record.series.find(({ id }) => id === values.seriesId);
  const text = (zh: string | null, en: string | null) =>
    zh === null && en === null ? null : <LocalizedText label={localized(zh, en)} />;
  return (
    <Section id="basics" title={t("title")}>
      <FactList
        facts={[
          { name: t("titleField"), value: text(values.titleZh, values.titleEn) },
          { name: t("kind"), value: kind(values.kind) },
          { name: t("days"), value: formatDays(values.firstDay, values.lastDay, locale) },
          { name: t("note"), value: values.dateNote === null ? null : exchange("yearInferred") },
          { name: t("place"), value: text(values.placeZh, values.placeEn) },
          { name: t("theme"), value: text(values.themeZh, values.themeEn) },
          { name: t("purpose"), value: text(values.purposeZh, values.purposeEn) },
          { name: t("series"), value: series ? <LocalizedText label={series.name} /> : null },
        ]}
      />
    </Section>
  );
}
