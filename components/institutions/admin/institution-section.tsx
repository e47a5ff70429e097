"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveInstitutionAction } from "@/lib/institutions/actions.ts";
import type { InstitutionEntry } from "@/lib/institutions/queries.ts";
import { accents } from "@/lib/institutions/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedChoice } from "../../editing/saved-choice.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import { SavedForm } from "../../editing/saved-form.tsx";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { AccentChoice } from "./accent-choice.tsx";

type InstitutionSectionProps = {
  /** the account for which the tab stores unsaved changes */
  userId: string;
  institution: InstitutionEntry;
  groups: readonly { code: string; name: Localized }[];
  /** in the reader's language */
  countries: readonly { value: string; label: string }[];
};

/** Edits all fields of a college except its code and its address. */
export function InstitutionSection({ userId, institution, groups, countries }: InstitutionSectionProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { slug } = institution;
  const section = useAutosave({
    id: `${userId}.institution.${slug}`,
    initial: institution,
    save: (request) => saveInstitutionAction({ slug, ...request }),
    hasSaveButton: true,
  });
  return (
    <SavedForm section={section}>
      <SavedBilingual section={section} zh="nameZh" en="nameEn" label={d("name")} />
      <SavedBilingual
        section={section}
        zh="shortNameZh"
        en="shortNameEn"
        label={t("shortName")}
        hint={t("shortNameHint")}
      />
      <SavedBilingual section={section} zh="cityZh" en="cityEn" label={t("city")} />
      <SavedBilingual section={section} zh="provinceZh" en="provinceEn" label={t("province")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SavedChoice
          section={section}
          field="group"
          label={t("group")}
          none={t("noGroup")}
          options={groups.map(({ code, name }) => ({ value: code, label: inLocale(name, locale).text }))}
        />
        <SavedChoice
          section={section}
          field="country"
          label={t("country")}
          hint={t("countryHint")}
          none={t("noCountry")}
          options={countries}
        />
        <SavedField section={section} field="timezone" label={t("timezone")} hint={t("timezoneHint")} />
        <SavedField section={section} field="website" label={t("website")} placeholder="https://" />
        <SavedField section={section} field="registrationNumber" label={t("registrationNumber")} />
      </div>
      <AccentChoice value={section.values.accent} onChange={(accent) => section.set("accent", accent)} />
      <SectionConflict
        section={section}
        field="accent"
        wordsOf={(value) => {
          const accent = accents.find((each) => each === value);
          return accent ? t(`accents.${accent}`) : "";
        }}
      />
    </SavedForm>
  );
}
