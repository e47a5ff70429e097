"use client";

import { useLocale, useTranslations } from "next-intl";
import { createBaseAction } from "@/lib/bases/actions.ts";
import { practiceBaseKinds } from "@/lib/bases/rules.ts";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { BilingualField } from "../../editing/bilingual-field.tsx";
import { CreateForm } from "../../editing/create-form.tsx";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { ProposedField } from "../../editing/proposed-field.tsx";
import { UnconfirmedWordingField } from "../../editing/unconfirmed-wording-field.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { DayField } from "../../ui/day-field.tsx";
import { NumberField } from "../../ui/number-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";

type BaseFormProps = {
  formKey: string;
  institution: string;
  units: readonly UnitChoice[];
  isOwnWord: boolean;
};

/** Adds a practice base to a college. Only a name in one language is required. */
export function BaseForm({ formKey, institution, units, isOwnWord }: BaseFormProps) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const kindName = useTranslations("baseKind");
  const locale = useLocale();
  const form = useFormAction(createBaseAction);
  const words = useFormFields(form[0]);
  const box = (name: string) => ({
    key: `${name}${words.typed(name)}`,
    name,
    value: "on",
    defaultChecked: words.typed(name) === "on",
  });
  const { key: openKey, ...open } = box("openToSister");
  return (
    <CreateForm
      form={form}
      className="grid max-w-3xl gap-6"
      hrefOf={(address) => `/${locale}/admin/bases/${address}`}
      formKey={formKey}
      hidden={{ institution, locale }}
      label={t("create")}
    >
      <BilingualField name="name" label={d("name")} hint={t("nameHint")} words={words} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-2">
        <ProposedField
          {...words.of("slug")}
          label={d("address")}
          hint={d("addressHint")}
          maxLength={100}
          propose={async (names) => (await import("@/lib/institutions/names/rules.ts")).proposedAddress(names, "base")}
        />
        <TextField {...words.of("code")} label={d("code")} hint={t("codeHint")} maxLength={60} autoComplete="off" />
        <SelectField
          {...words.of("kind", "OTHER")}
          label={d("kind")}
          options={practiceBaseKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <NumberField {...words.of("capacity")} label={t("capacity")} hint={t("capacityHint")} />
        <DayField {...words.of("agreementFrom")} label={t("agreementFrom")} />
        <DayField {...words.of("agreementTo")} label={t("agreementTo")} />
      </div>
      <BilingualField name="partner" label={t("partner")} words={words} maxLength={200} />
      {units.length > 0 && (
        <fieldset>
          <legend className="text-sm font-medium">{t("units")}</legend>
          <div className="grid gap-x-8 sm:grid-cols-2">
            {units.map(({ code, name }) => {
              const { key, ...input } = box(`units.${code}`);
              return <CheckField key={key} {...input} label={inLocale(name, locale).text} />;
            })}
          </div>
        </fieldset>
      )}
      <CheckField key={openKey} {...open} label={t("openToSister")} hint={t("openToSisterHint")} />
      {!isOwnWord && <UnconfirmedWordingField words={words} />}
    </CreateForm>
  );
}
