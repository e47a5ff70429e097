"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SchoolChoice } from "@/lib/exchanges/college-choices/queries.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { schoolOptions } from "../school-options.ts";

type SchoolFieldProps = {
  name: string;
  schools: readonly SchoolChoice[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
};

/** Says which school takes part for the college above it, if not the whole college does. */
export function SchoolField({ schools, ...field }: SchoolFieldProps) {
  const t = useTranslations("parties");
  const locale = useLocale();
  if (schools.length === 0) return null;
  return (
    <SelectField {...field} label={t("school")} options={schoolOptions(schools, { locale, none: t("wholeCollege") })} />
  );
}
