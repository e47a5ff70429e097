"use client";

import { useLocale, useTranslations } from "next-intl";
import type { SchoolChoice } from "@/lib/exchanges/college-choices/queries.ts";
import { indentedOptions } from "../../ui/indented-options.ts";
import { SelectField } from "../../ui/select-field.tsx";

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
  const options = [{ value: "", label: t("wholeCollege") }, ...indentedOptions(schools, locale)];
  return <SelectField {...field} label={t("school")} options={options} />;
}
