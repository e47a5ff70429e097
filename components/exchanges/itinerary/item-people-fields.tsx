"use client";

import { useTranslations } from "next-intl";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedCheck } from "../../editing/saved-check.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import type { Choice } from "../../ui/choices.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { MultiChooser } from "../../ui/multi-chooser.tsx";

/** The kinds of item that often have a chair or an audience; of others both are folded away. */
const OFTEN: readonly string[] = ["PLENARY", "LECTURE", "SIGNING", "GROUP_DISCUSSION"];

type ItemPeopleFieldsProps = { section: AutosavedSection<ItemValues>; members: readonly Choice[] };

/** The people of an item: who chaired it, and who listened. */
export function ItemPeopleFields({ section, members }: ItemPeopleFieldsProps) {
  const t = useTranslations("itinerary");
  const chairs = useSavedFieldState(section, "chairIds");
  const { kind, chairIds, audienceCount, audienceZh, audienceEn } = section.values;
  const isSaid = chairIds.length > 0 || audienceCount !== null || Boolean(audienceZh || audienceEn);
  const nameOf = (id: unknown) => members.find(({ value }) => value === id)?.label ?? t("nothing");
  return (
    <Disclosure title={t("people")} open={isSaid || OFTEN.includes(kind)}>
      <div className="grid gap-2">
        <MultiChooser
          label={t("chairs")}
          hint={t("chairsHint")}
          items={members}
          values={chairIds}
          error={chairs.error}
          emptyText={t("noMember")}
          onChange={(values) => section.set("chairIds", values.toSorted())}
        />
        <SectionConflict
          section={section}
          field="chairIds"
          wordsOf={(value) => (Array.isArray(value) && value.length > 0 ? value.map(nameOf).join(" · ") : t("nothing"))}
        />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <SavedField section={section} field="audienceCount" kind="number" label={t("audienceCount")} />
        {audienceCount !== null && (
          <SavedCheck
            section={section}
            field="audienceIsApproximate"
            label={t("audienceIsApproximate")}
            words={{ on: t("approximateOn"), off: t("approximateOff") }}
          />
        )}
      </div>
      <SavedBilingual
        section={section}
        zh="audienceZh"
        en="audienceEn"
        label={t("audience")}
        hint={t("audienceHint")}
      />
    </Disclosure>
  );
}
