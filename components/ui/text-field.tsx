"use client";

import type { ComponentProps } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type TextFieldProps = FieldProps &
  Pick<ComponentProps<"input">, "type" | "ref" | "onKeyDown" | "inputMode" | "autoFocus">;

/** One line of text with its label; its hint and its error belong to it for screen readers too. */
export function TextField({ label, hideLabel, hint, error, onChange, id: given, ...input }: TextFieldProps) {
  const { id, input: ids } = useFieldIds({ id: given ?? undefined, hint, error });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        {...ids}
        {...input}
        className={FIELD_LOOK}
        onChange={onChange && ((event) => onChange(event.target.value))}
      />
    </FieldFrame>
  );
}
