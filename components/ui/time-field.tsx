"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useWhole } from "./typing.ts";

/** A time of day, "HH:MM", 24 hours. A half-typed one is not given on. */
export function TimeField(props: FieldProps) {
  const { label, hideLabel, hint, error, value, onChange, onBlur, id: given, placeholder: _, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const whole = useWhole({ value, onChange, onBlur }, () => true);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input {...ids} {...input} {...whole} type="time" className={`${FIELD_LOOK} figures`} />
    </FieldFrame>
  );
}
