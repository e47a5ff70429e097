"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BasicsValues } from "@/lib/exchanges/basics/schema.ts";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import { datePrecisions } from "@/lib/platform/known-days.ts";
import type { AutosavedSection } from "../editing/autosave.ts";
import { useSavedFieldState } from "../editing/saved-field-state.ts";
import { SectionConflict } from "../editing/section-conflict.tsx";
import { DayField } from "../ui/day-field.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { useTypedDays } from "./typed-days.ts";

/** How exactly the days of an exchange are known, and the days, months or the year: they save themselves. */
export function KnownDaysFields({ section }: { section: AutosavedSection<BasicsValues> }) {
  const t = useTranslations("basics");
  const wrong = useTranslations("fieldErrors");
  const locale = useLocale();
  const { precision, texts, isPending, stored, choose, type } = useTypedDays(section);
  const errors = {
    first: useSavedFieldState(section, "firstDay").error,
    last: useSavedFieldState(section, "lastDay").error,
  };
  const Field = precision === "DAY" ? DayField : TextField;
  const problem = { DAY: "not_a_day", MONTH: "not_a_month", YEAR: "not_a_year" } as const;
  const field = (which: "first" | "last", label: string) => (
    <div key={`${which} ${precision}`} className="grid content-start gap-2">
      <Field
        name={`${which}${precision}`}
        label={label}
        value={texts[which].text}
        onChange={(text) => type(which, text)}
        placeholder={precision === "DAY" ? undefined : t(`example.${precision}`)}
        error={texts[which].isWrong && errors[which] ? wrong(problem[precision]) : errors[which]}
      />
      <SectionConflict section={section} field={which === "first" ? "firstDay" : "lastDay"} />
    </div>
  );
  return (
    <>
      <div className="grid content-start gap-2">
        <SelectField
          name="precision"
          label={t("precision")}
          value={precision}
          onChange={choose}
          options={datePrecisions.map((value) => ({ value, label: t(`precisionOf.${value}`) }))}
          hint={isPending && stored ? t("precisionPending", { days: formatKnownDays(stored, locale) }) : undefined}
        />
        <SectionConflict
          section={section}
          field="precision"
          wordsOf={(value) => t(`precisionOf.${datePrecisions.find((each) => each === value) ?? "DAY"}`)}
        />
      </div>
      {field("first", { DAY: t("firstDay"), MONTH: t("firstMonth"), YEAR: t("year") }[precision])}
      {precision !== "YEAR" && field("last", precision === "DAY" ? t("lastDay") : t("lastMonth"))}
    </>
  );
}
