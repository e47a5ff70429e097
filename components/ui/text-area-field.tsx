"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

/** Text of several lines; the field grows with it. */
export function TextAreaField({ label, hideLabel, hint, error, onChange, id: given, ...input }: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        {...ids}
        {...input}
        rows={2}
        className={`${FIELD_LOOK} field-sizing-content min-h-20 py-2`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
    </FieldFrame>
  );
}
