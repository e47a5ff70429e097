"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { createUnitAction } from "@/lib/institutions/units/actions.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { unitKinds } from "@/lib/institutions/units/rules.ts";
import { idle } from "@/lib/platform/action-state.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { ProposedField } from "../../editing/proposed-field.tsx";
import { SimilarRefusal } from "../../editing/similar-refusal.tsx";
import { WordingBoxes } from "../../editing/wording-boxes.tsx";
import { BilingualField } from "../../ui/bilingual-field.tsx";
import { Button } from "../../ui/button.tsx";
import { DayField } from "../../ui/day-field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { parentOptions } from "./parent-options.ts";

type UnitFormProps = {
  institution: string;
  formKey: string;
  units: readonly UnitEntry[];
  /** the college's own staff gives its own word */
  isOwnWord: boolean;
};

/** Adds a unit to a college. */
export function UnitForm({ institution, formKey, units, isOwnWord }: UnitFormProps) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const [state, action, isPending] = useActionState(createUnitAction, idle);
  const words = useFormFields(state);
  return (
    <form action={action} className="grid gap-6" noValidate>
      {state.status === "done" && <Notice tone="plain">{d("created")}</Notice>}
      <SimilarRefusal state={state} hrefOf={(address) => `#unit-${address}`} />
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
          options={[{ value: "", label: t("noParent") }, ...parentOptions(units, locale)]}
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
      {!isOwnWord && <WordingBoxes words={words} />}
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="institution" value={institution} />
      <Button type="submit" aria-disabled={isPending} className="justify-self-start">
        {isPending ? d("creating") : t("addUnit")}
      </Button>
    </form>
  );
}
