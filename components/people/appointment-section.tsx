"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveAppointmentAction } from "@/lib/people/appointments/actions.ts";
import type { AppointmentEntry } from "@/lib/people/appointments/queries.ts";
import { ranks } from "@/lib/people/appointments/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useAutosave } from "../editing/autosave.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedCheck } from "../editing/saved-check.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";
import { SavedField } from "../editing/saved-field.tsx";
import { SavedForm } from "../editing/saved-form.tsx";
import { type IndentedEntry, indentedOptions } from "../ui/indented-options.ts";

type AppointmentSectionProps = {
  userId: string;
  appointment: AppointmentEntry;
  units: readonly IndentedEntry[];
};

/** Corrects an appointment. A new title from some day on is another appointment. */
export function AppointmentSection({ userId, appointment, units }: AppointmentSectionProps) {
  const t = useTranslations("people");
  const d = useTranslations("directory");
  const locale = useLocale();
  const { id, values } = appointment;
  const section = useAutosave({
    id: `${userId}.appointment.${id}`,
    initial: appointment,
    save: (request) => saveAppointmentAction({ id, ...request }),
    hasSaveButton: true,
  });
  // the options include the appointment's own unit even when it has ended
  const offered = indentedOptions(units, locale);
  const own = values.unit !== null && offered.every(({ value }) => value !== values.unit) && appointment.unit;
  const options = own ? [...offered, { value: values.unit ?? "", label: inLocale(own, locale).text }] : offered;
  return (
    <SavedForm section={section}>
      <SavedBilingual section={section} zh="titleZh" en="titleEn" label={t("titleHeld")} hint={t("correctionHint")} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SavedChoice
          section={section}
          field="rank"
          label={t("rank")}
          options={ranks.map((rank) => ({ value: rank, label: d(`rank.${rank}`) }))}
        />
        <SavedChoice section={section} field="unit" label={t("unit")} none={t("noUnit")} options={options} />
        <SavedField section={section} field="validFrom" kind="day" label={d("since")} hint={d("sinceHint")} />
        <SavedField section={section} field="validTo" kind="day" label={d("last")} hint={t("lastHint")} />
      </div>
      <SavedCheck
        section={section}
        field="isPrimary"
        label={t("isPrimary")}
        hint={t("isPrimaryHint")}
        words={{ on: d("yes"), off: d("no") }}
      />
    </SavedForm>
  );
}
