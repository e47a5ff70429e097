"use client";

import { useLocale, useTranslations } from "next-intl";
import { createRelationAction } from "@/lib/institutions/relations/actions.ts";
import { relationKinds } from "@/lib/institutions/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { SubmitForm } from "../../editing/submit-form.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

type RelationFormProps = {
  institution: string;
  /** the colleges that have no relation to this one yet */
  others: readonly { slug: string; name: Localized }[];
  formKey: string;
};

/** Records what a college is to another one. */
export function RelationForm({ institution, others, formKey }: RelationFormProps) {
  const t = useTranslations("relations");
  const d = useTranslations("directory");
  const locale = useLocale();
  const form = useFormAction(createRelationAction);
  const words = useFormFields(form[0]);
  return (
    <SubmitForm
      form={form}
      className="grid gap-6"
      hidden={{ institution }}
      label={t("add")}
      pendingLabel={d("creating")}
      button="narrow"
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          {...words.of("other")}
          label={t("other")}
          options={others.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text }))}
        />
        <SelectField
          {...words.of("kind", relationKinds[0])}
          label={t("what")}
          options={relationKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <TextField {...words.of("since")} label={t("since")} hint={t("sinceHint")} maxLength={30} autoComplete="off" />
        <TextField {...words.of("note")} label={t("note")} hint={t("noteHint")} maxLength={500} autoComplete="off" />
      </div>
      <IdempotencyKeyField value={formKey} state={form[0]} />
    </SubmitForm>
  );
}
