"use client";

import { useLocale, useTranslations } from "next-intl";
import { choosePreferencesAction } from "@/lib/accounts/preferences/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";

/** Turns single keys on or off for the own account. */
export function SingleKeysForm({ hasSingleKeys }: { hasSingleKeys: boolean }) {
  const t = useTranslations("search.single");
  const locale = useLocale();
  const [state, action, isPending] = useFormAction(choosePreferencesAction);
  const choices = [
    ["on", t("on")],
    ["off", t("offChoice")],
  ] as const;
  return (
    <form action={action} className="grid justify-items-start gap-4">
      <FormRefusal state={state} />
      <input type="hidden" name="locale" value={locale} />
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t("title")}</legend>
        {choices.map(([value, label]) => (
          <label key={value} className="flex min-h-11 items-center gap-2.5 text-sm">
            <input
              type="radio"
              name="singleKeys"
              value={value}
              defaultChecked={hasSingleKeys === (value === "on")}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <Button type="submit" tone="quiet" aria-disabled={isPending}>
        {t("save")}
      </Button>
    </form>
  );
}
