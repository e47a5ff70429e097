"use client";

import { memo } from "react";
import { SelectField } from "../ui/select-field.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { isSameField } from "./same-field.ts";
import { useSavedFieldState } from "./saved-field-state.ts";
import { SectionConflict } from "./section-conflict.tsx";
import type { Values } from "./section-store.ts";

type SavedChoiceProps<V extends Values> = {
  section: AutosavedSection<V>;
  field: keyof V & string;
  label: string;
  hideLabel?: boolean;
  hint?: string;
  options: readonly { value: string; label: string }[];
  /** the text for no choice; without it a choice is required */
  none?: string;
};

function ChoiceOf<V extends Values>({ section, field, options, none, ...shown }: SavedChoiceProps<V>) {
  const { text, error } = useSavedFieldState(section, field);
  const all = none === undefined ? options : [{ value: "", label: none }, ...options];
  const wordsOf = (value: unknown): string => all.find((option) => option.value === (value ?? ""))?.label ?? "";
  return (
    <div className="grid content-start gap-2">
      <SelectField
        name={field}
        value={text}
        error={error}
        options={all}
        onChange={(value) => section.set(field, (value === "" ? null : value) as V[keyof V & string])}
        {...shown}
      />
      <SectionConflict section={section} field={field} wordsOf={wordsOf} />
    </div>
  );
}

/** One of several values, in a section that saves itself. */
export const SavedChoice = memo(ChoiceOf, isSameField) as typeof ChoiceOf;
