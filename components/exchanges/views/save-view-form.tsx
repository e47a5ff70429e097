"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveViewAction } from "@/lib/exchanges/saved-views/actions.ts";
import { MAX_VIEW_NAME_LENGTH, type ViewList } from "@/lib/exchanges/saved-views/rules.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { SubmitForm } from "../../editing/submit-form.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ViewPanel } from "./view-panel.tsx";

type SaveViewFormProps = { list: ViewList; query: string; formKey: string };

/** Saves the filters and the order that are shown under a name. */
export function SaveViewForm({ list, query, formKey }: SaveViewFormProps) {
  const t = useTranslations("views");
  const locale = useLocale();
  const form = useFormAction(saveViewAction);
  const { of, typed } = useFormFields(form[0]);
  const isTicked = typed("isShared");
  return (
    <ViewPanel title={t("save")}>
      <SubmitForm
        form={form}
        className="grid gap-4"
        hidden={{ list, query, locale }}
        label={t("saveIt")}
        button="narrow"
      >
        <TextField {...of("name")} label={t("name")} maxLength={MAX_VIEW_NAME_LENGTH} autoComplete="off" required />
        <CheckField name="isShared" label={t("share")} hint={t("shareHint")} defaultChecked={isTicked === "on"} />
        <IdempotencyKeyField value={formKey} state={form[0]} />
      </SubmitForm>
    </ViewPanel>
  );
}
