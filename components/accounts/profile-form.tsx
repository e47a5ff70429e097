"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { saveProfileAction } from "@/lib/accounts/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NameConflict } from "./name-conflict.tsx";

type ProfileFormProps = { account: { name: string; locale: Locale; version: number } };

/** The own name and the language in which the portal speaks to one. */
export function ProfileForm({ account }: ProfileFormProps) {
  const t = useTranslations("account");
  const [state, action, isPending] = useActionState(saveProfileAction, idle);
  const { errorOf, typed } = useFormFields(state);
  return (
    <form action={action} className="grid max-w-md gap-4" noValidate>
      <FormRefusal state={state} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        required
        error={errorOf("name")}
        defaultValue={typed("name") ?? account.name}
      />
      <NameConflict state={state} version={account.version} />
      <SelectField
        name="language"
        label={t("language")}
        hint={t("languageHint")}
        error={errorOf("language")}
        defaultValue={typed("language") ?? account.locale}
        options={[
          { value: "zh", label: t("languages.zh") },
          { value: "en", label: t("languages.en") },
        ]}
      />
      <Button type="submit" tone="quiet" aria-disabled={isPending} className="justify-self-start">
        {t("save")}
      </Button>
    </form>
  );
}
