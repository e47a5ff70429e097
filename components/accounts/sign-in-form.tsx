"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { signInAction } from "@/lib/accounts/sessions/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";

/** Signs in; works without JavaScript, and gives the address back that was typed. */
export function SignInForm({ locale, next }: { locale: Locale; next?: string | undefined }) {
  const t = useTranslations("signIn");
  const wrong = useTranslations("fieldErrors");
  const [state, action, isPending] = useActionState(signInAction, idle);
  const fields = state.status === "refused" ? state.fields : {};
  return (
    <form action={action} className="grid gap-5" noValidate>
      <FormRefusal state={state} />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        required
        error={fields.email && wrong(fields.email)}
        defaultValue={state.status === "refused" ? state.values.email : undefined}
      />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        autoComplete="current-password"
        required
        error={fields.password && wrong(fields.password)}
      />
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <Button type="submit" aria-disabled={isPending}>
        {isPending ? t("submitting") : t("submit")}
      </Button>
    </form>
  );
}
