"use client";

import { useLocale, useTranslations } from "next-intl";
import { inviteColleagueAction } from "@/lib/accounts/invitations/actions.ts";
import type { Role } from "@/lib/accounts/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { IdempotencyKeyField } from "../editing/idempotency-key-field.tsx";
import { SubmitForm } from "../editing/submit-form.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { OneTimeLink } from "./one-time-link.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

type InviteFormProps = {
  formKey: string;
  /** the colleges to choose from, or the slug of the only college to which the administrator may invite */
  colleges: readonly { slug: string; name: Localized }[] | string;
  /** the roles that the administrator may give */
  roles: readonly Role[];
};

/** Makes an account for a colleague, and shows the link that accepts it. */
export function InviteForm({ formKey, colleges, roles }: InviteFormProps) {
  const t = useTranslations("users");
  const language = useTranslations("account.languages");
  const locale = useLocale();
  const form = useFormAction(inviteColleagueAction);
  const [state] = form;
  const { of, errorOf, typed } = useFormFields(state);
  if (state.status === "done") return <OneTimeLink issued={state.result} />;
  return (
    <SubmitForm
      form={form}
      className="grid max-w-3xl gap-6"
      hidden={{ locale }}
      label={t("invite")}
      pendingLabel={t("inviting")}
      button="narrow"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...of("email")} type="email" label={t("email")} hint={t("emailHint")} autoComplete="off" required />
        <TextField {...of("name")} label={t("name")} hint={t("nameHint")} autoComplete="off" />
        {typeof colleges === "string" ? (
          <input type="hidden" name="institution" value={colleges} />
        ) : (
          <SelectField
            {...of("institution")}
            label={t("college")}
            hint={t("collegeHint")}
            options={[
              ...colleges.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
              { value: "", label: t("ofTheGroup") },
            ]}
          />
        )}
        <SelectField
          {...of("language", locale)}
          label={t("language")}
          hint={t("languageHint")}
          options={[
            { value: "zh", label: language("zh") },
            { value: "en", label: language("en") },
          ]}
        />
      </div>
      <RoleBoxes roles={roles} isTicked={(role) => typed(role) === "on"} error={errorOf("roles")} />
      <IdempotencyKeyField value={formKey} state={state} />
    </SubmitForm>
  );
}
