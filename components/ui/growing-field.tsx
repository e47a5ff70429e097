"use client";

import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useGrownArea } from "./grown-area.ts";
import { useTextInput } from "./text-input.ts";

/** One line of text, such as a title, which is seen whole however long it is: the field grows, and Enter breaks no line. */
export function GrowingField({
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
  const typing = useTextInput<HTMLTextAreaElement>({
    id,
    value,
    onChange: onChange && ((text) => onChange(text.replace(/\s*[\r\n]+\s*/g, " "))),
    onKeyDown: (event) => {
      if (event.key === "Enter") event.preventDefault();
    },
  });
  const area = useGrownArea(typing.value);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} mark={mark} hint={hint} error={error}>
      <textarea {...ids} {...input} {...typing} ref={area} rows={1} className={`${FIELD_LOOK} field-line`} />
    </FieldFrame>
  );
}
