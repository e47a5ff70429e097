"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { signInAction } from "@/lib/accounts/sessions/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Signs in. Works without JavaScript, and shows the typed address again after a refusal. */
export function SignInForm({ locale, next }: { locale: Locale; next?: string | undefined }) {
  const t = useTranslations("signIn");
  const form = useActionState(signInAction, idle);
  const { of, errorOf } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid gap-5"
      hidden={{ locale, next: next || undefined }}
      label={t("submit")}
      pendingLabel={t("submitting")}
    >
      <TextField {...of("email")} type="email" label={t("email")} autoComplete="username" required />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
        error={errorOf("password")}
      />
    </SubmitForm>
  );
}
