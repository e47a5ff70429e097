"use client";

import { useTranslations } from "next-intl";
import { datePrecisions, type PeriodField } from "@/lib/platform/known-days.ts";
import { DayField } from "../../ui/day-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { TypedPeriod } from "./typed-period.ts";

type PeriodFieldsProps = {
  period: TypedPeriod;
  onChange: (change: Partial<TypedPeriod>) => void;
  errorOf: (name: string) => string | undefined;
  /** said below the first field, such as the days that follow from it */
  hint?: string | undefined;
  /** asks for the beginning alone: the length is known */
  isBeginning?: boolean;
};

/**
 * How exactly days are known, and the fields for that. All fields are there and the style sheet shows those that fit, so
 * that the form needs no script and what was typed stays while another choice is tried.
 */
export function PeriodFields({ period, onChange, errorOf, hint, isBeginning = false }: PeriodFieldsProps) {
  const t = useTranslations("newExchange");
  const fieldOf = (name: PeriodField) => ({
    name,
    label: t(name),
    value: period[name],
    onChange: (value: string) => onChange({ [name]: value }),
    error: errorOf(name),
  });
  return (
    <div className="period grid gap-4">
      <fieldset className="flex flex-wrap items-center gap-x-6">
        <legend className="text-sm font-medium">{t("precision")}</legend>
        {datePrecisions.map((value) => (
          <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2.5 text-sm">
            <input
              type="radio"
              name="precision"
              value={value}
              defaultChecked={period.precision === value}
              className="size-5 shrink-0 accent-ink"
              onChange={() => onChange({ precision: value })}
            />
            {t(`precisionOf.${value}`)}
          </label>
        ))}
      </fieldset>
      <div data-precision="DAY">
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <DayField {...fieldOf("firstDay")} hint={hint} />
          {!isBeginning && <DayField {...fieldOf("lastDay")} hint={t("lastDayHint")} />}
        </div>
      </div>
      <div data-precision="MONTH">
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <TextField {...fieldOf("firstMonth")} hint={hint ?? t("monthExample")} />
          {!isBeginning && <TextField {...fieldOf("lastMonth")} hint={t("lastMonthHint")} />}
        </div>
      </div>
      <div data-precision="YEAR">
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <TextField {...fieldOf("year")} hint={hint ?? t("yearExample")} inputMode="numeric" />
        </div>
      </div>
    </div>
  );
}
