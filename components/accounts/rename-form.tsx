"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { renameUserAction } from "@/lib/accounts/users/actions.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NameConflict } from "./name-conflict.tsx";

/** Gives an account another name. */
export function RenameForm({ user }: { user: { code: string; name: string; version: number } }) {
  const t = useTranslations("users");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(renameUserAction, idle);
  const { errorOf, typed } = useFormFields(state);
  return (
    <form action={action} className="grid max-w-md gap-4" noValidate>
      <FormRefusal state={state} />
      <TextField
        name="name"
        label={t("name")}
        autoComplete="off"
        required
        error={errorOf("name")}
        defaultValue={typed("name") ?? user.name}
      />
      <NameConflict state={state} version={user.version} />
      <input type="hidden" name="code" value={user.code} />
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" tone="quiet" aria-disabled={isPending} className="justify-self-start">
        {t("rename")}
      </Button>
    </form>
  );
}
