"use client";

import { useState } from "react";
import { FIELD_LOOK, type FieldProps, useFieldIds } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";
import { parseTime } from "./parse-time.ts";
import { useTextInput } from "./text-input.ts";

/** 140 may become 1405, so that three digits count only when the person leaves the field. */
const isComplete = (typed: string): boolean => /\d{4}|\D\d{2}/.test(typed.normalize("NFKC"));

/**
 * A time of day, "HH:MM", with 24 hours in every browser. Accepts common spellings: 930 and 9：30 both mean 09:30.
 * Reports any other text unchanged, so that the server refuses it and nothing is lost.
 */
export function TimeField(props: FieldProps) {
  const { label, hideLabel, hint, error, value, onChange, onBlur, id: given, ...input } = props;
  const { id, input: ids } = useFieldIds({ id: given, hint, error });
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useTextInput<HTMLInputElement>({
    id,
    value: value === undefined ? undefined : (typed ?? value),
    onChange: (text) => {
      setTyped(text);
      if (text.trim() === "") onChange?.("");
      else if (isComplete(text) && parseTime(text)) onChange?.(parseTime(text) ?? text);
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
          const time = parseTime(event.target.value) ?? event.target.value.trim();
          if (value === undefined) event.target.value = time;
          else if (typed !== null && time !== value) onChange?.(time);
          setTyped(null);
          onBlur?.();
        }}
        className={`${FIELD_LOOK} figures`}
      />
    </FieldFrame>
  );
}
