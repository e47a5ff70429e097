"use client";

import { memo } from "react";
import { DayField } from "../ui/day-field.tsx";
import { GrowingField } from "../ui/growing-field.tsx";
import { NumberField } from "../ui/number-field.tsx";
import { TextAreaField } from "../ui/text-area-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { TimeField } from "../ui/time-field.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { isSameField } from "./same-field.ts";
import { useSavedFieldState } from "./saved-field-state.ts";
import { SectionConflict } from "./section-conflict.tsx";
import type { Values } from "./section-store.ts";

const FIELDS = {
  line: TextField,
  growing: GrowingField,
  lines: TextAreaField,
  day: DayField,
  time: TimeField,
  number: NumberField,
};

type SavedFieldProps<V extends Values> = {
  section: AutosavedSection<V>;
  field: keyof V & string;
  label: string;
  hideLabel?: boolean;
  hint?: string;
  placeholder?: string;
  /** a short word for the language of the text */
  mark?: string;
  /** the language of the text, for the `lang` attribute */
  lang?: string;
  kind?: keyof typeof FIELDS;
};

function FieldOf<V extends Values>({ section, field, kind = "line", ...shown }: SavedFieldProps<V>) {
  const { text, error } = useSavedFieldState(section, field);
  const Field = FIELDS[kind];
  const set = (typed: string) => {
    const value = kind === "number" && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
    section.set(field, (value === "" ? null : value) as V[keyof V & string]);
  };
  return (
    <div className="grid content-start gap-2">
      <Field name={field} value={text} error={error} onChange={set} {...shown} />
      <SectionConflict section={section} field={field} />
    </div>
  );
}

/** A field of a section that saves itself: shows its error, and both texts after a conflict. */
export const SavedField = memo(FieldOf, isSameField) as typeof FieldOf;
