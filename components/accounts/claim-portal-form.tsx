"use client";

import { useTranslations } from "next-intl";
import { claimPortalAction } from "@/lib/accounts/invitations/actions.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Makes the first group administrator by a one-time link. */
export function ClaimPortalForm({ locale, token }: { locale: Locale; token: string }) {
  const t = useTranslations("claim");
  const form = useFormAction(claimPortalAction);
  const { of, errorOf } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid gap-5"
      hidden={{ locale, token }}
      label={t("submit")}
      pendingLabel={t("submitting")}
    >
      <TextField {...of("name")} label={t("name")} autoComplete="name" required />
      <TextField {...of("email")} type="email" label={t("email")} autoComplete="username" required />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
        error={errorOf("password")}
      />
    </SubmitForm>
  );
}
