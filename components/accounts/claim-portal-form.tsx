"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { claimPortalAction } from "@/lib/accounts/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Makes the first group administrator from a one-time link. */
export function ClaimPortalForm({ locale, token }: { locale: Locale; token: string }) {
  const t = useTranslations("claim");
  const wrong = useTranslations("fieldErrors");
  const [state, action, isPending] = useActionState(claimPortalAction, idle);
  const { fields, values } = state.status === "refused" ? state : { fields: {}, values: {} };
  const errorOf = (name: string) => {
    const code = (fields as Readonly<Record<string, Parameters<typeof wrong>[0]>>)[name];
    return code && wrong(code);
  };
  const typed = values as Readonly<Record<string, string>>;
  return (
    <form action={action} className="grid gap-5" noValidate>
      <FormRefusal state={state} />
      <TextField
        name="name"
        label={t("name")}
        autoComplete="name"
        required
        error={errorOf("name")}
        defaultValue={typed.name}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        required
        error={errorOf("email")}
        defaultValue={typed.email}
      />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
        error={errorOf("password")}
      />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <Button type="submit" aria-disabled={isPending}>
        {isPending ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
