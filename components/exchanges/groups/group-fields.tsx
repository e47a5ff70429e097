"use client";

import { useTranslations } from "next-intl";
import { groupStatuses } from "@/lib/exchanges/groups/rules.ts";
import type { GroupValues } from "@/lib/exchanges/groups/schema.ts";
import type { MeetingChoice } from "@/lib/exchanges/pairings/queries.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import type { GroupLabels } from "./group-labels.ts";
import { useMeetingLabel } from "./meeting-label.ts";

type GroupFieldsProps = {
  section: AutosavedSection<GroupValues>;
  meetings: readonly MeetingChoice[];
  stops: GroupLabels["stops"];
};

/** The group's own name, the item during which it met, and its status. */
export function GroupFields({ section, meetings, stops }: GroupFieldsProps) {
  const t = useTranslations("groups");
  const labelOf = useMeetingLabel();
  const options = meetings.map((meeting) => ({ value: meeting.id, label: labelOf(meeting) }));
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
