"use client";

import { useLocale, useTranslations } from "next-intl";
import { changeViewAction, removeViewAction } from "@/lib/exchanges/saved-views/actions.ts";
import type { ViewEntry } from "@/lib/exchanges/saved-views/queries.ts";
import { MAX_VIEW_NAME_LENGTH } from "@/lib/exchanges/saved-views/rules.ts";
import { ActionForm } from "../../editing/action-form.tsx";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { SubmitForm } from "../../editing/submit-form.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ViewPanel } from "./view-panel.tsx";

/** Renames, shares and removes the saved view that is shown. */
export function ChangeViewForm({ view: { id, name, isShared } }: { view: ViewEntry }) {
  const t = useTranslations("views");
  const locale = useLocale();
  const form = useFormAction(changeViewAction);
  const { of, typed } = useFormFields(form[0]);
  const isTicked = typed("isShared");
  return (
    <ViewPanel title={t("change")}>
      <SubmitForm form={form} className="grid gap-4" hidden={{ id }} label={t("changeIt")} button="narrow">
        <TextField
          {...of("name", name)}
          label={t("name")}
          maxLength={MAX_VIEW_NAME_LENGTH}
          autoComplete="off"
          required
        />
        <CheckField
          name="isShared"
          label={t("share")}
          hint={t("shareHint")}
          defaultChecked={isTicked === undefined ? isShared : isTicked === "on"}
        />
      </SubmitForm>
      <ActionForm
        action={removeViewAction}
        fields={{ id, locale }}
        label={t("remove")}
        tone="danger"
        question={{
          title: t("removeTitle", { name }),
          text: t(isShared ? "removeSharedText" : "removeText"),
          confirm: t("remove"),
        }}
      />
    </ViewPanel>
  );
}
