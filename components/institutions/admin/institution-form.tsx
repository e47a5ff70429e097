"use client";

import { useLocale, useTranslations } from "next-intl";
import { createInstitutionAction } from "@/lib/institutions/actions.ts";
import { type Accent, accents } from "@/lib/institutions/rules.ts";
import { HOME_COUNTRY } from "@/lib/platform/i18n/countries.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { BilingualField } from "../../editing/bilingual-field.tsx";
import { CreateForm } from "../../editing/create-form.tsx";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { ProposedField } from "../../editing/proposed-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { AccentChoice } from "./accent-choice.tsx";

type InstitutionFormProps = {
  formKey: string;
  groups: readonly { code: string; name: Localized }[];
  /** in the reader's language */
  countries: readonly { value: string; label: string }[];
  /** the least used one */
  accent: Accent;
};

/** Adds a college, which is not shown to readers yet. Only a name in one language is required. */
export function InstitutionForm({ formKey, groups, countries, accent }: InstitutionFormProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const form = useFormAction(createInstitutionAction);
  const words = useFormFields(form[0]);
  const chosen = accents.find((each) => each === words.typed("accent")) ?? accent;
  return (
    <CreateForm
      form={form}
      className="grid max-w-3xl gap-6"
      hrefOf={(address) => `/${locale}/admin/institutions/${address}`}
      formKey={formKey}
      hidden={{ locale }}
      label={t("create")}
    >
      <p className="max-w-2xl text-sm text-ink-soft">{t("newHint")}</p>
      <BilingualField name="name" label={d("name")} hint={t("nameHint")} words={words} maxLength={200} />
      <BilingualField name="shortName" label={t("shortName")} hint={t("shortNameHint")} words={words} maxLength={60} />
      <div className="grid gap-5 sm:grid-cols-2">
        <ProposedField
          {...words.of("code")}
          label={d("code")}
          hint={d("codeHint")}
          maxLength={60}
          propose={async (names) => (await import("@/lib/institutions/names/rules.ts")).proposedInstitutionCode(names)}
        />
        <ProposedField
          {...words.of("slug")}
          label={d("address")}
          hint={d("addressHint")}
          maxLength={100}
          propose={async (names) =>
            (await import("@/lib/institutions/names/rules.ts")).proposedInstitutionCode(names).toLowerCase()
          }
        />
      </div>
      <BilingualField name="city" label={t("city")} words={words} maxLength={100} />
      <BilingualField name="province" label={t("province")} words={words} maxLength={100} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          {...words.of("group", "")}
          label={t("group")}
          options={[
            { value: "", label: t("noGroup") },
            ...groups.map(({ code, name }) => ({ value: code, label: inLocale(name, locale).text })),
          ]}
        />
        <SelectField
          {...words.of("country", HOME_COUNTRY)}
          label={t("country")}
          hint={t("countryHint")}
          options={[{ value: "", label: t("noCountry") }, ...countries]}
        />
        <TextField {...words.of("timezone", "Asia/Shanghai")} label={t("timezone")} hint={t("timezoneHint")} />
        <TextField {...words.of("website")} type="url" label={t("website")} placeholder="https://" autoComplete="off" />
        <TextField {...words.of("registrationNumber")} label={t("registrationNumber")} autoComplete="off" />
      </div>
      <AccentChoice key={chosen} defaultValue={chosen} />
    </CreateForm>
  );
}
