"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { resetPasswordAction } from "@/lib/accounts/password-resets/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { PasswordField } from "./password-field.tsx";

/** Chooses another password by a link, and is signed in. */
export function ResetPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("invitation");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(resetPasswordAction, idle);
  const { errorOf } = useFormFields(state);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <FormRefusal state={state} />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        error={errorOf("password")}
      />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" aria-disabled={isPending}>
        {isPending ? t("resetting") : t("reset")}
      </Button>
    </form>
  );
}
