"use client";

import { memo } from "react";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { CheckField } from "../ui/check-field.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { isSameField } from "./same-field.ts";
import { useSavedFieldState } from "./saved-field-state.ts";
import { SectionConflict } from "./section-conflict.tsx";
import type { Values } from "./section-store.ts";

type SavedCheckProps<V extends Values> = {
  section: AutosavedSection<V>;
  field: keyof V & string;
  label: string;
  hint?: string;
  /** the value of a ticked and of an unticked field */
  on?: FieldValue;
  off?: FieldValue;
  /** the texts for yes and no, shown when two people chose differently */
  words: { on: string; off: string };
};

function CheckOf<V extends Values>(props: SavedCheckProps<V>) {
  const { section, field, on = true, off = false, words, ...shown } = props;
  const { error } = useSavedFieldState(section, field);
  return (
    <div className="grid content-start gap-2">
      <CheckField
        name={field}
        checked={section.values[field] === on}
        error={error}
        onChange={(isOn) => section.set(field, (isOn ? on : off) as V[keyof V & string])}
        {...shown}
      />
      <SectionConflict section={section} field={field} wordsOf={(value) => (value === on ? words.on : words.off)} />
    </div>
  );
}

/** A checkbox in a section that saves itself. */
export const SavedCheck = memo(CheckOf, isSameField) as typeof CheckOf;
