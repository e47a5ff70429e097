"use client";

import type { FocusEvent } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useTextInput } from "./text-input.ts";

type NumberFieldProps = Omit<FieldProps, "onBlur"> & {
  onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined;
};

/** A number, typed as text, so that a scroll wheel or an arrow key never changes it by accident. */
export function NumberField({ label, hideLabel, hint, error, value, onChange, id: given, ...input }: NumberFieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const typing = useTextInput<HTMLInputElement>({ id, value, onChange });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        autoComplete="off"
        {...ids}
        {...input}
        {...typing}
        type="text"
        inputMode="numeric"
        className={`${FIELD_LOOK} figures`}
      />
    </FieldFrame>
  );
}
