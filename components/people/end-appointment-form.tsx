"use client";

import { useTranslations } from "next-intl";
import { endAppointmentAction } from "@/lib/people/appointments/actions.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFormFields } from "../editing/form-fields.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { Button } from "../ui/button.tsx";
import { DayField } from "../ui/day-field.tsx";

/** Ends an appointment on its last day. Records of earlier days keep it. */
export function EndAppointmentForm({ id, today }: { id: string; today: string }) {
  const t = useTranslations("people");
  const [state, action, isPending] = useFormAction(endAppointmentAction);
  const words = useFormFields(state);
  return (
    <form action={action} className="grid gap-3 border-t border-hairline pt-4" noValidate>
      <FormRefusal state={state} />
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-52">
          <DayField {...words.of("lastDay", today)} label={t("lastDayHeld")} />
        </div>
        <input type="hidden" name="id" value={id} />
        <Button type="submit" tone="quiet" aria-disabled={isPending}>
          {t("end")}
        </Button>
      </div>
    </form>
  );
}
