"use client";

import type { ComponentProps } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useTextInput } from "./text-input.ts";

type TextFieldProps = FieldProps &
  Pick<ComponentProps<"input">, "type" | "ref" | "onKeyDown" | "inputMode" | "autoFocus" | "onPaste">;

/** One line of text with its label; screen readers read its hint and its error too. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, mark, hint, error, value, onChange, onKeyDown, id: given, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const typing = useTextInput<HTMLInputElement>({ id, value, onChange, onKeyDown });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} mark={mark} hint={hint} error={error}>
      <input {...ids} {...input} {...typing} className={FIELD_LOOK} />
    </FieldFrame>
  );
}
