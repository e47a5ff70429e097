"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useGrownArea } from "./grown-area.ts";
import { useTextInput } from "./text-input.ts";

/** A text of several lines; the field grows with the text. */
export function TextAreaField({
  label,
  hideLabel,
  mark,
  hint,
  error,
  value,
  onChange,
  id: given,
  ...input
}: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const typing = useTextInput<HTMLTextAreaElement>({ id, value, onChange });
  const area = useGrownArea(typing.value);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} mark={mark} hint={hint} error={error}>
      <textarea {...ids} {...input} {...typing} ref={area} rows={2} className={`${FIELD_LOOK} field-lines`} />
    </FieldFrame>
  );
}
