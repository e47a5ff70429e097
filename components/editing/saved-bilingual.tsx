"use client";

import { BilingualFrame } from "../ui/bilingual-frame.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { SavedField } from "./saved-field.tsx";
import type { Values } from "./section-store.ts";

type SavedBilingualProps<V extends Values> = {
  section: AutosavedSection<V>;
  zh: keyof V & string;
  en: keyof V & string;
  label: string;
  hint?: string;
  isMultiline?: boolean;
};

/** A text in Chinese and in English, in a section that saves itself; either may be empty. */
export function SavedBilingual<V extends Values>(props: SavedBilingualProps<V>) {
  const { section, label, hint, isMultiline = false } = props;
  return (
    <BilingualFrame
      label={label}
      hint={hint}
      stateOf={(locale) => {
        const field = props[locale];
        return {
          isFilled: Boolean(section.values[field]),
          isAsking: field in section.fields || section.conflicts.some((conflict) => conflict.field === field),
        };
      }}
      renderField={(locale, field) => (
        <SavedField section={section} field={props[locale]} {...field} kind={isMultiline ? "lines" : "growing"} />
      )}
    />
  );
}
