"use client";

import { useLocale, useTranslations } from "next-intl";
import { resetPasswordAction } from "@/lib/accounts/passwords/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { NewPassword } from "./new-password.tsx";

/** Chooses a new password by a one-time link, and signs in. */
export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("invitation");
  const locale = useLocale();
  const form = useFormAction(resetPasswordAction);
  const { errorOf } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid gap-5"
      hidden={{ token, locale }}
      label={t("reset")}
      pendingLabel={t("resetting")}
    >
      <NewPassword email={email} label={t("newPassword")} error={errorOf("password")} />
    </SubmitForm>
  );
}
