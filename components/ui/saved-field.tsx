"use client";

import type { AutosavedSection } from "./autosave.ts";
import { DayField } from "./day-field.tsx";
import { FieldConflict } from "./field-conflict.tsx";
import { NumberField } from "./number-field.tsx";
import { useSavedFieldState } from "./saved-words.ts";
import type { Values } from "./section-keeper.ts";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { TimeField } from "./time-field.tsx";

const FIELDS = { line: TextField, lines: TextAreaField, day: DayField, time: TimeField, number: NumberField };

type SavedFieldProps<V extends Values> = {
  section: AutosavedSection<V>;
  field: keyof V & string;
  label: string;
  hideLabel?: boolean;
  hint?: string;
  placeholder?: string;
  /** the language of what is typed, for its `lang` attribute */
  lang?: string;
  kind?: keyof typeof FIELDS;
};

/** A field of a section that saves by itself: shows what is wrong with it, and both texts where two people wrote. */
export function SavedField<V extends Values>({ section, field, kind = "line", ...shown }: SavedFieldProps<V>) {
  const { text, error, conflict } = useSavedFieldState(section, field);
  const Field = FIELDS[kind];
  const set = (typed: string) => {
    const value = kind === "number" && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
    section.set(field, (value === "" ? null : value) as V[keyof V & string]);
  };
  return (
    <div className="grid content-start gap-2">
      <Field name={field} value={text} error={error} onChange={set} {...shown} />
      {conflict && (
        <FieldConflict
          conflict={conflict}
          onMine={() => section.keepMine(field)}
          onTheirs={() => section.takeTheirs(field)}
        />
      )}
    </div>
  );
}
