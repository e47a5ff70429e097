"use client";

import { useTranslations } from "next-intl";
import { signOutAction } from "@/lib/accounts/sessions/actions.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { useFormAction } from "../editing/form-action.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";

/** Ends the session of this browser. */
export function SignOutForm({ locale }: { locale: Locale }) {
  const t = useTranslations("staff");
  const [state, action, isPending] = useFormAction(signOutAction);
  return (
    <form action={action} className="flex flex-wrap items-center gap-4">
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" tone="quiet" aria-disabled={isPending}>
        {isPending ? t("signingOut") : t("signOut")}
      </Button>
      <FormRefusal state={state} />
    </form>
  );
}
