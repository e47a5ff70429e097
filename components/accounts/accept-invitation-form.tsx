"use client";

import { useLocale, useTranslations } from "next-intl";
import { acceptInvitationAction } from "@/lib/accounts/invitations/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { SubmitForm } from "../editing/submit-form.tsx";
import { TextField } from "../ui/text-field.tsx";
import { NewPassword } from "./new-password.tsx";

type AcceptInvitationFormProps = { token: string; email: string; name: string };

/** Accepts an account: gives the name and a password, and signs in. */
export function AcceptInvitationForm({ token, email, name }: AcceptInvitationFormProps) {
  const t = useTranslations("invitation");
  const locale = useLocale();
  const form = useFormAction(acceptInvitationAction);
  const { of, errorOf } = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid gap-5"
      hidden={{ token, locale }}
      label={t("accept")}
      pendingLabel={t("accepting")}
    >
      <TextField
        {...of("name", name === email ? "" : name)}
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        required
      />
      <NewPassword email={email} label={t("password")} error={errorOf("password")} />
    </SubmitForm>
  );
}
