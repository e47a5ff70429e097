"use client";

import { useLocale, useTranslations } from "next-intl";
import { groupStatuses } from "@/lib/exchanges/groups/rules.ts";
import type { GroupValues } from "@/lib/exchanges/groups/schema.ts";
import type { MeetingChoice } from "@/lib/exchanges/pairings/queries.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import type { GroupLabels } from "./group-labels.ts";

type GroupFieldsProps = {
  section: AutosavedSection<GroupValues>;
  meetings: readonly MeetingChoice[];
  stops: GroupLabels["stops"];
};

/** The group's own name, the item during which it met, and its status. */
export function GroupFields({ section, meetings, stops }: GroupFieldsProps) {
  const t = useTranslations("groups");
  const kind = useTranslations("itemKind");
  const itinerary = useTranslations("itinerary");
  const locale = useLocale();
  const options = meetings.map(({ id, day, title }) => ({
    value: id,
    label: `${day === null ? itinerary("oneOfTheDays") : formatDay(day, locale)} · ${title ? inLocale(title, locale).text : kind("GROUP_DISCUSSION")}`,
  }));
  return (
    <>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={t("name")} hint={t("nameHint")} />
      <div className="fields-row">
        <SavedChoice section={section} field="itemId" label={t("meeting")} none={t("noMeeting")} options={options} />
        <SavedChoice
          section={section}
          field="status"
          label={t("state")}
          options={groupStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        />
        {stops.length > 0 && (
          <SavedChoice section={section} field="stopId" label={t("stop")} none={t("noStop")} options={stops} />
        )}
      </div>
    </>
  );
}
