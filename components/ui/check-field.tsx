"use client";

import { useEarlyCheck } from "./early-input.ts";
import { type FieldProps, useFieldIds } from "./field.ts";

type CheckFieldProps = Pick<FieldProps, "id" | "name" | "label" | "hideLabel" | "hint" | "error" | "disabled"> & {
  checked?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  value?: string | undefined;
  onChange?: ((isChecked: boolean) => void) | undefined;
};

/** A checkbox. */
export function CheckField({ label, hideLabel, hint, error, onChange, id: given, ...input }: CheckFieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  useEarlyCheck(id, (isTicked) => onChange?.(isTicked));
  return (
    <div className="check grid gap-1">
      <label htmlFor={id} className="check-label">
        <input
          {...ids}
          {...input}
          type="checkbox"
          className="size-5 shrink-0 accent-ink"
          onChange={onChange && ((event) => onChange(event.target.checked))}
        />
        <span className={hideLabel ? "sr-only" : undefined}>{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-2 ps-8 text-xs text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="ps-8 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
