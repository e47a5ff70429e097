"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveBasicsAction } from "@/lib/exchanges/basics/actions.ts";
import { exchangeKinds, visibilities } from "@/lib/exchanges/basics/rules.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useDebouncedRefresh } from "../editing/debounced-refresh.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedCheck } from "../editing/saved-check.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";
import { SavedField } from "../editing/saved-field.tsx";
import { SectionStatus } from "../editing/section-status.tsx";
import { Section } from "../ui/section.tsx";

/** Its name stands above the record, its days in the itinerary. */
const SHOWN_ELSEWHERE = ["titleZh", "titleEn", "firstDay", "lastDay", "kind"];

/** What the exchange is, when and where: the facts of its own row, saved by themselves. */
export function BasicsSection({ record }: { record: Pick<ExchangeRecord, "basics" | "series"> }) {
  const t = useTranslations("basics");
  const kind = useTranslations("kind");
  const locale = useLocale();
  const { subject, owner, isPublic } = useEditing();
  const refresh = useDebouncedRefresh();
  const section = useAutosave({
    id: `${owner}.basics`,
    initial: record.basics,
    isPublic,
    save: async (request) => {
      const state = await saveBasicsAction({ code: subject, ...request });
      if (state.status === "done" && SHOWN_ELSEWHERE.some((field) => field in request.changes)) refresh();
      return state;
    },
  });
  return (
    <Section id="basics" title={t("title")} status={<SectionStatus section={section} />}>
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("titleField")} />
      <div className="grid gap-5 sm:grid-cols-3">
        <SavedField section={section} field="firstDay" label={t("firstDay")} kind="day" />
        <SavedField section={section} field="lastDay" label={t("lastDay")} kind="day" />
        <SavedChoice
          section={section}
          field="kind"
          label={t("kind")}
          options={exchangeKinds.map((value) => ({ value, label: kind(value) }))}
        />
      </div>
      <SavedCheck
        section={section}
        field="dateNote"
        label={t("yearInferred")}
        on="YEAR_INFERRED"
        off={null}
        words={{ on: t("yearInferred"), off: t("yearStated") }}
      />
      <SavedBilingual section={section} zh="placeZh" en="placeEn" label={t("place")} />
      <SavedBilingual section={section} zh="themeZh" en="themeEn" label={t("theme")} />
      <SavedBilingual section={section} zh="purposeZh" en="purposeEn" label={t("purpose")} isMultiline />
      <div className="grid gap-5 sm:grid-cols-2">
        <SavedChoice
          section={section}
          field="seriesId"
          label={t("series")}
          none={t("noSeries")}
          options={record.series.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text }))}
        />
        <SavedChoice
          section={section}
          field="visibility"
          label={t("visibility")}
          hint={t("visibilityHint")}
          options={visibilities.map((value) => ({ value, label: t(value) }))}
        />
      </div>
    </Section>
  );
}
