"use client";

import { useLocale, useTranslations } from "next-intl";
import { createUnitAction } from "@/lib/institutions/units/actions.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { unitKinds } from "@/lib/institutions/units/rules.ts";
import { BilingualField } from "../../editing/bilingual-field.tsx";
import { CreateForm } from "../../editing/create-form.tsx";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { ProposedField } from "../../editing/proposed-field.tsx";
import { UnconfirmedWordingField } from "../../editing/unconfirmed-wording-field.tsx";
import { DayField } from "../../ui/day-field.tsx";
import { indentedOptions } from "../../ui/indented-options.ts";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";

type UnitFormProps = {
  institution: string;
  formKey: string;
  units: readonly UnitEntry[];
  /** the wording is the college's own when its own staff enters it */
  isOwnWord: boolean;
};

/** Adds a unit to a college. */
export function UnitForm({ institution, formKey, units, isOwnWord }: UnitFormProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const form = useFormAction(createUnitAction);
  const words = useFormFields(form[0]);
  return (
    <CreateForm
      form={form}
      className="grid gap-6"
      hrefOf={(address) => `#unit-${address}`}
      formKey={formKey}
      hidden={{ institution }}
      label={t("addUnit")}
    >
      {form[0].status === "done" && <Notice tone="plain">{d("created")}</Notice>}
      <BilingualField name="name" label={d("name")} words={words} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-3">
        <SelectField
          {...words.of("kind", "SCHOOL")}
          label={d("kind")}
          options={unitKinds.map((kind) => ({ value: kind, label: d(`unitKind.${kind}`) }))}
        />
        <SelectField
          {...words.of("parent", "")}
          label={t("parent")}
          options={[{ value: "", label: t("noParent") }, ...indentedOptions(units, locale)]}
        />
        <ProposedField
          {...words.of("code")}
          label={d("code")}
          hint={d("codeHint")}
          maxLength={60}
          propose={async (names) => (await import("@/lib/institutions/names/rules.ts")).proposedUnitCode(names)}
        />
        <DayField {...words.of("validFrom")} label={d("since")} hint={d("sinceHint")} />
        <DayField {...words.of("validTo")} label={d("last")} hint={d("lastHint")} />
      </div>
      {!isOwnWord && <UnconfirmedWordingField words={words} />}
    </CreateForm>
  );
}
