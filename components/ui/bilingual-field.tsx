"use client";

import { useTranslations } from "next-intl";
import { languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import type { useFormFields } from "../editing/form-fields.ts";
import { TextField } from "./text-field.tsx";

type BilingualFieldProps = {
  /** "name" for the fields "nameZh" and "nameEn" */
  name: string;
  label: string;
  hint?: string;
  words: ReturnType<typeof useFormFields>;
  maxLength?: number;
};

const SUFFIX = { zh: "Zh", en: "En" } as const;

/** A label in Chinese and in English, side by side, in a form that is sent; either may be left empty. */
export function BilingualField({ name, label, hint, words, maxLength }: BilingualFieldProps) {
  const t = useTranslations("saving");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {locales.map((locale) => (
          <TextField
            key={locale}
            {...words.of(name + SUFFIX[locale])}
            label={t("labelIn", { label, language: t(`language.${locale}`) })}
            hideLabel
            placeholder={t(`language.${locale}`)}
            lang={languageTag[locale]}
            maxLength={maxLength}
            autoComplete="off"
          />
        ))}
      </div>
    </fieldset>
  );
}
