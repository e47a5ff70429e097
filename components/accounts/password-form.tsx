"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { changePasswordAction } from "@/lib/accounts/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { PasswordField } from "./password-field.tsx";

/** Changes the own password, by the current one. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(changePasswordAction, idle);
  const { errorOf } = useFormFields(state);
  return (
    <form action={action} className="grid max-w-md gap-4" noValidate>
      <FormRefusal state={state} />
      {/* for password managers: whose password it is */}
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
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" tone="quiet" aria-disabled={isPending} className="justify-self-start">
        {isPending ? t("changingPassword") : t("changePassword")}
      </Button>
    </form>
  );
}
