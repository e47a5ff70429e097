"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

/** A day, "YYYY-MM-DD"; the browser shows it as its reader writes days. */
export function DayField({ label, hideLabel, hint, error, onChange, id: given, placeholder: _, ...input }: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        {...ids}
        {...input}
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        className={`${FIELD_LOOK} figures`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
    </FieldFrame>
  );
}
