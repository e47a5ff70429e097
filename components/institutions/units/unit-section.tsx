"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveUnitAction } from "@/lib/institutions/units/actions.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { unitKinds } from "@/lib/institutions/units/rules.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { SavedForm } from "../../editing/saved-form.tsx";
import { indentedOptions } from "../../ui/indented-options.ts";

type UnitSectionProps = { userId: string; institution: string; unit: UnitEntry; units: readonly UnitEntry[] };

/** Edits all fields of a unit except its code. */
export function UnitSection({ userId, institution, unit, units }: UnitSectionProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { code } = unit;
  const section = useAutosave({
    id: `${userId}.unit.${institution}.${code}`,
    initial: unit,
    save: (request) => saveUnitAction({ institution, code, ...request }),
    hasSaveButton: true,
  });
  const others = units.filter((other) => other.code !== code);
  return (
    <SavedForm section={section}>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={d("name")} />
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-4">
        <SavedChoice
          section={section}
          field="kind"
          label={d("kind")}
          options={unitKinds.map((kind) => ({ value: kind, label: d(`unitKind.${kind}`) }))}
        />
        <SavedChoice
          section={section}
          field="parent"
          label={t("parent")}
          none={t("noParent")}
          options={indentedOptions(others, locale)}
        />
        <SavedField section={section} field="validFrom" kind="day" label={d("since")} />
        <SavedField section={section} field="validTo" kind="day" label={d("last")} />
      </div>
      {unit.exchanges > 0 && <p className="text-sm text-ink-soft">{t("takesPart", { count: unit.exchanges })}</p>}
    </SavedForm>
  );
}
