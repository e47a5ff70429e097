"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { acceptInvitationAction } from "@/lib/accounts/invitations/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { PasswordField } from "./password-field.tsx";

type AcceptInvitationFormProps = { token: string; email: string; name: string };

/** Accepts an account: says what one is called, chooses a password, and is signed in. */
export function AcceptInvitationForm({ token, email, name }: AcceptInvitationFormProps) {
  const t = useTranslations("invitation");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(acceptInvitationAction, idle);
  const { errorOf, typed } = useFormFields(state);
  return (
    <form action={action} className="grid gap-5" noValidate>
      <FormRefusal state={state} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        required
        error={errorOf("name")}
        defaultValue={typed("name") ?? (name === email ? "" : name)}
      />
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        error={errorOf("password")}
      />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" aria-disabled={isPending}>
        {isPending ? t("accepting") : t("accept")}
      </Button>
    </form>
  );
}
