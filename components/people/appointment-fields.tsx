"use client";

import { useLocale, useTranslations } from "next-intl";
import { ranks } from "@/lib/people/appointments/rules.ts";
import { BilingualField } from "../editing/bilingual-field.tsx";
import type { useFormFields } from "../editing/form-fields.ts";
import { UnconfirmedWordingField } from "../editing/unconfirmed-wording-field.tsx";
import { CheckField } from "../ui/check-field.tsx";
import { DayField } from "../ui/day-field.tsx";
import { type IndentedEntry, indentedOptions } from "../ui/indented-options.ts";
import { SelectField } from "../ui/select-field.tsx";

type AppointmentFieldsProps = {
  words: ReturnType<typeof useFormFields>;
  institution: string;
  units: readonly IndentedEntry[];
  isOwnWord: boolean;
  isPrimary: boolean;
};

/** The fields of an appointment at a college, for a form with a button. */
export function AppointmentFields({ words, institution, units, isOwnWord, isPrimary }: AppointmentFieldsProps) {
  const t = useTranslations("people");
  const d = useTranslations("directory");
  const locale = useLocale();
  const primary = words.typed("isPrimary");
  return (
    <>
      <BilingualField name="title" label={t("titleHeld")} hint={t("titleHint")} words={words} maxLength={200} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          {...words.of("rank", "STAFF")}
          label={t("rank")}
          hint={t("rankHint")}
          options={ranks.map((rank) => ({ value: rank, label: d(`rank.${rank}`) }))}
        />
        <SelectField
          {...words.of("unit", "")}
          label={t("unit")}
          options={[{ value: "", label: t("noUnit") }, ...indentedOptions(units, locale)]}
        />
        <DayField {...words.of("validFrom")} label={d("since")} hint={d("sinceHint")} />
        <DayField {...words.of("validTo")} label={d("last")} hint={t("lastHint")} />
      </div>
      <CheckField
        key={`primary${primary}`}
        name="isPrimary"
        value="on"
        label={t("isPrimary")}
        hint={t("isPrimaryHint")}
        defaultChecked={primary === undefined ? isPrimary : primary === "on"}
      />
      {!isOwnWord && <UnconfirmedWordingField words={words} />}
      <input type="hidden" name="institution" value={institution} />
    </>
  );
}
