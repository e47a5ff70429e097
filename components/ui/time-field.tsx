"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

/** A time of day, "HH:MM", 24 hours. */
export function TimeField({
  label,
  hideLabel,
  hint,
  error,
  onChange,
  id: given,
  placeholder: _,
  ...input
}: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        {...ids}
        {...input}
        type="time"
        className={`${FIELD_LOOK} figures`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
    </FieldFrame>
  );
}
