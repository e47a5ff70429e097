"use client";

import { useTranslations } from "next-intl";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { createAppointmentAction } from "@/lib/people/appointments/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { IdempotencyKeyField } from "../editing/idempotency-key-field.tsx";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { AppointmentFields } from "./appointment-fields.tsx";

type AppointmentFormProps = {
  person: string;
  formKey: string;
  institution: string;
  units: readonly UnitChoice[];
  isOwnWord: boolean;
};

/** Adds an appointment to a person. */
export function AppointmentForm({ person, formKey, ...fields }: AppointmentFormProps) {
  const t = useTranslations("people");
  const d = useTranslations("directory");
  const [state, action, isPending] = useFormAction(createAppointmentAction);
  const words = useFormFields(state);
  return (
    <form action={action} className="grid max-w-3xl gap-6" noValidate>
      {state.status === "done" && <Notice tone="plain">{d("created")}</Notice>}
      <FormRefusal state={state} />
      <AppointmentFields words={words} {...fields} isPrimary={false} />
      <input type="hidden" name="person" value={person} />
      <IdempotencyKeyField value={formKey} state={state} />
      <Button type="submit" aria-disabled={isPending} className="justify-self-start">
        {isPending ? d("creating") : t("addAppointment")}
      </Button>
    </form>
  );
}
