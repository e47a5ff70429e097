"use client";

import { useTranslations } from "next-intl";
import { signInAction } from "@/lib/accounts/sessions/actions.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Signs in. Works without JavaScript, and shows the typed address again after a refusal. */
export function SignInForm({ locale, next }: { locale: Locale; next?: string | undefined }) {
  const t = useTranslations("signIn");
  const form = useFormAction(signInAction);
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
