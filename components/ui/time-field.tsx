"use client";

import { useState } from "react";
import { parseTime } from "@/lib/platform/parse-time.ts";
import type { FieldProps } from "./field.ts";
import { NumberField } from "./number-field.tsx";

/** 140 may become 1405, so that three digits count only when the person leaves the field. */
const isComplete = (typed: string): boolean => /\d{4}|\D\d{2}/.test(typed.normalize("NFKC"));

/**
 * A time of day, "HH:MM", with 24 hours in every browser. Accepts common spellings: 930 and 9：30 both mean 09:30.
 * Reports any other text unchanged, so that the server refuses it and nothing is lost.
 */
export function TimeField({ value, onChange, onBlur, ...field }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <NumberField
      placeholder="00:00"
      {...field}
      value={value === undefined ? undefined : (typed ?? value)}
      onChange={(text) => {
        setTyped(text);
        if (text.trim() === "") onChange?.("");
        else if (isComplete(text) && parseTime(text)) onChange?.(parseTime(text) ?? text);
      }}
      onBlur={(event) => {
        const time = parseTime(event.target.value) ?? event.target.value.trim();
        if (value === undefined) event.target.value = time;
        else if (typed !== null && time !== value) onChange?.(time);
        setTyped(null);
        onBlur?.();
      }}
    />
  );
}
