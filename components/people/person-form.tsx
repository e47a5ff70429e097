"use client";

import { useLocale, useTranslations } from "next-intl";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { createPersonAction } from "@/lib/people/actions.ts";
import { BilingualField } from "../editing/bilingual-field.tsx";
import { CreateForm } from "../editing/create-form.tsx";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { ProposedField } from "../editing/proposed-field.tsx";
import { AppointmentFields } from "./appointment-fields.tsx";

type PersonFormProps = {
  formKey: string;
  institution: string;
  units: readonly UnitChoice[];
  isOwnWord: boolean;
};

/** Adds a person with an appointment at a college. Only a name in one language is required. */
export function PersonForm({ formKey, institution, units, isOwnWord }: PersonFormProps) {
  const t = useTranslations("people");
  const locale = useLocale();
  const form = useFormAction(createPersonAction);
  const words = useFormFields(form[0]);
  return (
    <CreateForm
      form={form}
      className="grid max-w-3xl gap-6"
      hrefOf={(address) => `/${locale}/admin/people/${address}`}
      formKey={formKey}
      hidden={{ locale }}
      label={t("create")}
    >
      <BilingualField name="name" label={t("name")} hint={t("nameHint")} words={words} maxLength={100} />
      <div className="max-w-sm">
        <ProposedField
          {...words.of("sortKey")}
          label={t("sortKey")}
          hint={t("sortKeyHint")}
          maxLength={200}
          propose={async (names) => (await import("@/lib/institutions/names/rules.ts")).sortKeyOf(names)}
        />
      </div>
      <AppointmentFields words={words} institution={institution} units={units} isOwnWord={isOwnWord} isPrimary />
    </CreateForm>
  );
}
