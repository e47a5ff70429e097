"use client";

import { useState } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { timeOf } from "./time-of.ts";
import { useTyping } from "./typing.ts";

/**
 * A time of day, "HH:MM", 24 hours in every browser. It is typed as people write it: 930 and 9：30 are half past nine;
 * what is no time is given on as it stands, so that it is not lost but refused.
 */
export function TimeField(props: FieldProps) {
  const { label, hideLabel, hint, error, value, onChange, onBlur, id: given, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useTyping<HTMLInputElement>({
    value: value === undefined ? undefined : (typed ?? value),
    onChange: (text) => {
      setTyped(text);
      if (text.trim() === "" || timeOf(text)) onChange?.(timeOf(text) ?? "");
    },
  });
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <input
        placeholder="00:00"
        autoComplete="off"
        {...ids}
        {...input}
        {...typing}
        type="text"
        inputMode="numeric"
        onBlur={(event) => {
          const text = event.target.value;
          if (value === undefined) event.target.value = timeOf(text) ?? text;
          else if (typed !== null && text.trim() !== "" && !timeOf(text)) onChange?.(text);
          setTyped(null);
          onBlur?.();
        }}
        className={`${FIELD_LOOK} figures`}
      />
    </FieldFrame>
  );
}
