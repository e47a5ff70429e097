"use client";

import { useTranslations } from "next-intl";
import { saveProfileAction } from "@/lib/accounts/actions.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NameConflict } from "./name-conflict.tsx";

type ProfileFormProps = { account: { name: string; locale: Locale; version: number } };

/** The person's own name, and the language of the portal for this account. */
export function ProfileForm({ account }: ProfileFormProps) {
  const t = useTranslations("account");
  const form = useFormAction(saveProfileAction);
  const { of } = useFormFields(form[0]);
  return (
    <SubmitForm form={form} className="grid max-w-md gap-4" label={t("save")} button="quiet">
      <TextField {...of("name", account.name)} label={t("name")} hint={t("nameHint")} autoComplete="name" required />
      <NameConflict state={form[0]} version={account.version} />
      <SelectField
        {...of("language", account.locale)}
        label={t("language")}
        hint={t("languageHint")}
        options={[
          { value: "zh", label: t("languages.zh") },
          { value: "en", label: t("languages.en") },
        ]}
      />
    </SubmitForm>
  );
}
