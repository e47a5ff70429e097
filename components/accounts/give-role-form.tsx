"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Role } from "@/lib/accounts/rules.ts";
import { giveRoleAction } from "@/lib/accounts/users/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { IdempotencyKeyField } from "../editing/idempotency-key-field.tsx";
import { Button } from "../ui/button.tsx";
import { DayField } from "../ui/day-field.tsx";
import { SelectField } from "../ui/select-field.tsx";

type GiveRoleFormProps = { code: string; formKey: string; roles: readonly Role[] };

/** Gives an account one of the roles that it does not hold. */
export function GiveRoleForm({ code, formKey, roles }: GiveRoleFormProps) {
  const t = useTranslations("users");
  const roleName = useTranslations("roles");
  const locale = useLocale();
  const [state, action, isPending] = useFormAction(giveRoleAction);
  const { of } = useFormFields(state);
  return (
    <form action={action} className="grid gap-4" noValidate>
      <FormRefusal state={state} />
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_14rem_auto]">
        <SelectField
          {...of("role")}
          label={t("giveRole")}
          options={roles.map((role) => ({ value: role, label: roleName(role) }))}
        />
        <DayField {...of("lastDay")} label={t("lastDay")} hint={t("lastDayHint")} />
        <Button type="submit" tone="quiet" aria-disabled={isPending} className="sm:mt-[1.9rem]">
          {t("give")}
        </Button>
      </div>
      <input type="hidden" name="code" value={code} />
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="locale" value={locale} />
    </form>
  );
}
