"use client";

import { useTranslations } from "next-intl";
import { itemKinds, itemStatuses, partsOfDay } from "@/lib/exchanges/itinerary/rules.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import type { Choice } from "../../ui/choices.ts";

type ItemFieldsProps = {
  section: AutosavedSection<ItemValues>;
  /** an item on one of the days has no hours */
  hasDay: boolean;
  /** the hosts, where each of them is a stop */
  stops: readonly Choice[];
};

/** The fields of an item except its kind; all are optional. */
export function ItemFields({ section, hasDay, stops }: ItemFieldsProps) {
  const t = useTranslations("itinerary");
  const kind = useTranslations("itemKind");
  const part = useTranslations("partOfDay");
  return (
    <>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <SavedChoice
          section={section}
          field="kind"
          label={t("kind")}
          options={itemKinds.map((value) => ({ value, label: kind(value) }))}
        />
        <SavedChoice
          section={section}
          field="status"
          label={t("state")}
          options={itemStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        {hasDay && <SavedField section={section} field="startTime" label={t("from")} kind="time" />}
        {hasDay && <SavedField section={section} field="endTime" label={t("to")} kind="time" />}
      </div>
      {section.values.startTime === null && (
        <SavedChoice
          section={section}
          field="partOfDay"
          label={t("partOfDay")}
          none={t("noPartOfDay")}
          options={partsOfDay.map((value) => ({ value, label: part(value) }))}
        />
      )}
      {stops.length > 0 && (
        <SavedChoice section={section} field="stopId" label={t("stop")} none={t("noStop")} options={stops} />
      )}
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("titleField")} hint={t("titleHint")} />
      <SavedBilingual section={section} zh="placeZh" en="placeEn" label={t("place")} />
    </>
  );
}
