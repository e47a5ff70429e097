"use client";

import { useLocale, useTranslations } from "next-intl";
import { visibilities } from "@/lib/exchanges/basics/rules.ts";
import type { BasicsValues } from "@/lib/exchanges/basics/schema.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { AutosavedSection } from "../editing/autosave.ts";
import { MoreFields } from "../editing/more-fields.tsx";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";

type BasicsRarelyUsedProps = { section: AutosavedSection<BasicsValues>; series: ExchangeRecord["series"] };

/** What few exchanges have, and what stays as it is mostly: folded away while it is not used. */
export function BasicsRarelyUsed({ section, series }: BasicsRarelyUsedProps) {
  const t = useTranslations("basics");
  const locale = useLocale();
  const { values } = section;
  return (
    <MoreFields
      section={section}
      parts={[
        {
          fields: ["themeZh", "themeEn"],
          name: t("theme"),
          isUsed: Boolean(values.themeZh ?? values.themeEn),
          children: <SavedBilingual section={section} zh="themeZh" en="themeEn" label={t("theme")} />,
        },
        {
          fields: ["purposeZh", "purposeEn"],
          name: t("purpose"),
          isUsed: Boolean(values.purposeZh ?? values.purposeEn),
          children: <SavedBilingual section={section} zh="purposeZh" en="purposeEn" label={t("purpose")} isMultiline />,
        },
        {
          fields: ["seriesId"],
          name: t("series"),
          isUsed: values.seriesId !== null,
          children: (
            <SavedChoice
              section={section}
              field="seriesId"
              label={t("series")}
              none={t("noSeries")}
              options={series.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
            />
          ),
        },
        {
          fields: ["visibility"],
          name: t("visibility"),
          isUsed: false,
          children: (
            <SavedChoice
              section={section}
              field="visibility"
              label={t("visibility")}
              hint={t("visibilityHint")}
              options={visibilities.map((value) => ({ value, label: t(value) }))}
            />
          ),
        },
      ]}
    />
  );
}
