"use client";

import { useTranslations } from "next-intl";
import { saveBasicsAction } from "@/lib/exchanges/basics/actions.ts";
import type { BasicsValues } from "@/lib/exchanges/basics/schema.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { exchangeKinds } from "@/lib/exchanges/rules.ts";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../editing/autosave.ts";
import { useEditing } from "../editing/editing-context.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedCheck } from "../editing/saved-check.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";
import { rowSaver, useSectionData } from "../editing/section-data.ts";
import { SectionStatus } from "../editing/section-status.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { KnownDaysText } from "../ui/known-days-text.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { Section } from "../ui/section.tsx";
import { useBasics } from "./basics-data.ts";
import { BasicsRarelyUsed } from "./basics-rarely-used.tsx";
import { KnownDaysFields } from "./known-days-fields.tsx";

type BasicsData = ExchangeRecord["basics"];
type BasicsProps = {
  record: Pick<ExchangeRecord, "basics" | "series" | "mayEdit">;
  /** a record with notes may have been made from a text that does not say everything */
  notes: readonly NoteEntry[];
};

/** What the exchange is, when and where: fields that save themselves, or facts for a reader who may not edit them. */
export function BasicsSection({ record, notes }: BasicsProps) {
  return record.mayEdit ? <BasicsFields record={record} notes={notes} /> : <BasicsFacts record={record} />;
}

function BasicsFields({ record, notes }: BasicsProps) {
  const t = useTranslations("basics");
  const kind = useTranslations("kind");
  const { subject, owner } = useEditing();
  const basics = useBasics(record.basics);
  const hasNotes = useSectionData("notes", notes, { own: ["NOTES"] }).data.length > 0;
  const onSave = rowSaver<BasicsData, BasicsValues>(basics, (_data, _id, { version, values }) => ({ version, values }));
  const section = useAutosave({
    id: `${owner}.basics`,
    initial: basics.data,
    save: (request) => onSave("", saveBasicsAction({ code: subject, ...request })),
  });
  return (
    <Section id="basics" title={t("title")} status={<SectionStatus section={section} />}>
      <div className="fields-beside grid gap-3 lg:gap-2">
        <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("titleField")} />
        <div className="fields-row basics-when">
          <KnownDaysFields section={section} />
          <SavedChoice
            section={section}
            field="kind"
            label={t("kind")}
            options={exchangeKinds.map((value) => ({ value, label: kind(value) }))}
          />
        </div>
        <SavedBilingual section={section} zh="placeZh" en="placeEn" label={t("place")} />
        {(hasNotes || record.basics.values.dateNote !== null || section.values.dateNote !== null) && (
          <div className="check">
            <SavedCheck
              section={section}
              field="dateNote"
              label={t("yearInferred")}
              on="YEAR_INFERRED"
              off={null}
              words={{ on: t("yearInferred"), off: t("yearStated") }}
            />
          </div>
        )}
        <BasicsRarelyUsed section={section} series={record.series} />
      </div>
    </Section>
  );
}

function BasicsFacts({ record }: Pick<BasicsProps, "record">) {
  const t = useTranslations("basics");
  const exchange = useTranslations("exchange");
  const kind = useTranslations("kind");
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
          { name: t("days"), value: <KnownDaysText days={values} /> },
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
