"use client";

import { BilingualFrame } from "../ui/bilingual-frame.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { useFormFields } from "./form-fields.ts";

type BilingualFieldProps = {
  /** "name" for the fields "nameZh" and "nameEn" */
  name: string;
  label: string;
  hint?: string;
  words: ReturnType<typeof useFormFields>;
  maxLength?: number;
};

const SUFFIX = { zh: "Zh", en: "En" } as const;

/** A text in Chinese and in English, in a form with a submit button; either may be empty. */
export function BilingualField({ name, label, hint, words, maxLength }: BilingualFieldProps) {
  return (
    <BilingualFrame
      label={label}
      hint={hint}
      renderField={(locale, field) => (
        <TextField {...words.of(name + SUFFIX[locale])} {...field} maxLength={maxLength} autoComplete="off" />
      )}
    />
  );
}
