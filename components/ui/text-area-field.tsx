"use client";

import { useEffect, useRef } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { useTextInput } from "./text-input.ts";

/** A text of several lines; the field grows with the text. */
export function TextAreaField({ label, hideLabel, hint, error, value, onChange, id: given, ...input }: FieldProps) {
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const typing = useTextInput<HTMLTextAreaElement>({ id, value, onChange });
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typing.value;
  // a script grows the field in browsers without `field-sizing`
  useEffect(() => {
    const { current } = area;
    if (text === undefined || !current || CSS.supports("field-sizing", "content")) return;
    current.style.height = "auto";
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [text]);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <textarea
        {...ids}
        {...input}
        {...typing}
        ref={area}
        rows={2}
        className={`${FIELD_LOOK} field-sizing-content min-h-20 py-2 leading-7`}
      />
    </FieldFrame>
  );
}
