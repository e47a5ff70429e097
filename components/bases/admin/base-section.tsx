"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveBaseAction } from "@/lib/bases/actions.ts";
import type { BaseEntry } from "@/lib/bases/queries.ts";
import { practiceBaseKinds } from "@/lib/bases/rules.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedCheck } from "../../editing/saved-check.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { SavedForm } from "../../editing/saved-form.tsx";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { MultiChooser } from "../../ui/multi-chooser.tsx";

type BaseSectionProps = { userId: string; base: BaseEntry; units: readonly UnitEntry[] };

/** Edits all fields of a practice base except its code and its address. */
export function BaseSection({ userId, base, units }: BaseSectionProps) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const kindName = useTranslations("baseKind");
  const locale = useLocale();
  const { slug } = base;
  const section = useAutosave({
    id: `${userId}.base.${slug}`,
    initial: base,
    save: (request) => saveBaseAction({ slug, ...request }),
    hasSaveButton: true,
  });
  const nameOf = (code: string) => {
    const unit = units.find((each) => each.code === code);
    return unit ? inLocale(unit.name, locale).text : code;
  };
  return (
    <SavedForm section={section}>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={d("name")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SavedChoice
          section={section}
          field="kind"
          label={d("kind")}
          options={practiceBaseKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <SavedField section={section} field="capacity" kind="number" label={t("capacity")} hint={t("capacityHint")} />
        <SavedField section={section} field="agreementFrom" kind="day" label={t("agreementFrom")} />
        <SavedField section={section} field="agreementTo" kind="day" label={t("agreementTo")} />
      </div>
      <SavedBilingual section={section} zh="partnerZh" en="partnerEn" label={t("partner")} />
      <MultiChooser
        label={t("units")}
        items={units.map(({ code }) => ({ value: code, label: nameOf(code), search: code }))}
        values={section.values.units}
        onChange={(codes) => section.set("units", codes)}
        emptyText={t("noUnitFound")}
      />
      <SectionConflict
        section={section}
        field="units"
        wordsOf={(codes) => (Array.isArray(codes) && codes.length > 0 ? codes.map(nameOf).join("; ") : d("none"))}
      />
      <SavedCheck
        section={section}
        field="openToSister"
        label={t("openToSister")}
        hint={t("openToSisterHint")}
        words={{ on: d("yes"), off: d("no") }}
      />
    </SavedForm>
  );
}
