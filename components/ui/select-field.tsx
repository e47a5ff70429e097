"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type SelectFieldProps = Omit<FieldProps, "placeholder" | "maxLength"> & {
  options: readonly { value: string; label: string; lang?: string }[];
};

/** One of several values; "" may stand for none. */
export function SelectField({
  label,
  hideLabel,
  hint,
  error,
  onChange,
  id: given,
  options,
  ...input
}: SelectFieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <select
        {...ids}
        {...input}
        className={`${FIELD_LOOK} pe-8`}
        onChange={onChange && ((event) => onChange(event.target.value))}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
