"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useNativePicker } from "./text-input.ts";

const FIRST = "1900-01-01";
const LAST = "2199-12-31";

/** A day, "YYYY-MM-DD". The browser shows it in the reader's format. An incomplete day is not reported. */
export function DayField(props: FieldProps) {
  const { label, hideLabel, hint, error, value, onChange, onBlur, id: given, placeholder: _, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const whole = useNativePicker({ id, value, onChange, onBlur }, (day) => day >= FIRST && day <= LAST);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input {...ids} {...input} {...whole} type="date" min={FIRST} max={LAST} className={`${FIELD_LOOK} figures`} />
    </FieldFrame>
  );
}
