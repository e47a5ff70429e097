"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { inviteColleagueAction } from "@/lib/accounts/invitations/actions.ts";
import type { Role } from "@/lib/accounts/rules.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { IdempotencyKeyField } from "../editing/idempotency-key-field.tsx";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

type InviteFormProps = {
  formKey: string;
  /** to choose from, or the slug of the one college that the administrator invites to */
  colleges: readonly { slug: string; name: Localized }[] | string;
  /** those that the administrator may give */
  roles: readonly Role[];
};

/** Makes an account for a colleague, and shows the link by which it is accepted. */
export function InviteForm({ formKey, colleges, roles }: InviteFormProps) {
  const t = useTranslations("users");
  const language = useTranslations("account.languages");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(inviteColleagueAction, idle);
  const { errorOf, typed } = useFormFields(state);
  if (state.status === "done") return <OneTimeLink issued={state.result} />;
  return (
    <form action={action} className="grid max-w-3xl gap-6" noValidate>
      <FormRefusal state={state} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          autoComplete="off"
          required
          error={errorOf("email")}
          defaultValue={typed("email")}
        />
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          autoComplete="off"
          error={errorOf("name")}
          defaultValue={typed("name")}
        />
        {typeof colleges === "string" ? (
          <input type="hidden" name="institution" value={colleges} />
        ) : (
          <SelectField
            name="institution"
            label={t("college")}
            hint={t("collegeHint")}
            error={errorOf("institution")}
            defaultValue={typed("institution")}
            options={[
              ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
              { value: "", label: t("ofTheGroup") },
            ]}
          />
        )}
        <SelectField
          name="language"
          label={t("language")}
          hint={t("languageHint")}
          error={errorOf("language")}
          defaultValue={typed("language") ?? locale}
          options={[
            { value: "zh", label: language("zh") },
            { value: "en", label: language("en") },
          ]}
        />
      </div>
      <RoleBoxes roles={roles} isTicked={(role) => typed(role) === "on"} error={errorOf("roles")} />
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="locale" value={locale} />
      <Button type="submit" aria-disabled={isPending} className="justify-self-start">
        {isPending ? t("inviting") : t("invite")}
      </Button>
    </form>
  );
}
