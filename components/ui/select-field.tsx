"use client";

import { ChevronDown } from "lucide-react";
import { useEarlyInput } from "./early-input.ts";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type SelectFieldProps = Omit<FieldProps, "placeholder" | "maxLength"> & {
  options: readonly { value: string; label: string; lang?: string }[];
};

/** One of several values; "" can mean none. */
export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel, hint, error, onChange, id: given, options, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  useEarlyInput(id, (value) => onChange?.(value));
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <span className="relative grid">
        {/* React resets a refused form to its initial values; the new key makes the sent value the initial one */}
        <select
          key={input.defaultValue}
          {...ids}
          {...input}
          className={`${FIELD_LOOK} appearance-none pe-10 text-ellipsis`}
          onChange={
            // a choice during hydration: React has put the shown value back before it tells of the event, and
            // `useEarlyInput` has given the chosen one
            onChange && (({ target }) => target.value !== input.value && onChange(target.value))
          }
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} lang={option.lang}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden="true"
          className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
        />
      </span>
    </FieldFrame>
  );
}
