"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

/** A whole number, typed as text: a wheel or an arrow key never changes it by accident. */
export function NumberField({ label, hideLabel, hint, error, onChange, id: given, ...input }: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        {...ids}
        {...input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        className={`${FIELD_LOOK} figures`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
    </FieldFrame>
  );
}
