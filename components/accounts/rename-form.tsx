"use client";

import { useLocale, useTranslations } from "next-intl";
import { renameUserAction } from "@/lib/accounts/users/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NameConflict } from "./name-conflict.tsx";

/** Gives an account another name. */
export function RenameForm({ user }: { user: { code: string; name: string; version: number } }) {
  const t = useTranslations("users");
  const locale = useLocale();
  const form = useFormAction(renameUserAction);
  const { of } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid max-w-md gap-4"
      hidden={{ code: user.code, locale }}
      label={t("rename")}
      button="quiet"
    >
      <TextField {...of("name", user.name)} label={t("name")} autoComplete="off" required />
      <NameConflict state={form[0]} version={user.version} />
    </SubmitForm>
  );
}
