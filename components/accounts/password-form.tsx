"use client";

import { useLocale, useTranslations } from "next-intl";
import { changePasswordAction } from "@/lib/accounts/passwords/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { PasswordField } from "./password-field.tsx";

/** Changes the person's own password; asks for the current one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const locale = useLocale();
  const form = useFormAction(changePasswordAction);
  const { errorOf } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid max-w-md gap-4"
      hidden={{ locale }}
      label={t("changePassword")}
      pendingLabel={t("changingPassword")}
      button="quiet"
    >
      {/* tells password managers which account it is */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={t("currentPassword")}
        autoComplete="current-password"
        error={errorOf("currentPassword")}
      />
      <PasswordField
        name="newPassword"
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        error={errorOf("newPassword")}
      />
    </SubmitForm>
  );
}
