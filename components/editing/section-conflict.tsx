"use client";

import type { FieldConflict as Conflict } from "@/lib/platform/merge.ts";
import type { AutosavedSection } from "./autosave.ts";
import { FieldConflict } from "./field-conflict.tsx";
import type { Values } from "./section-store.ts";

type SectionConflictProps<V extends Values> = {
  section: AutosavedSection<V>;
  field: keyof V & string;
  /** the text for a value, when the stored value is a key */
  wordsOf?: (value: Conflict["mine"]) => string;
};

/** The conflict of one field of a section; renders nothing when there is none. */
export function SectionConflict<V extends Values>({ section, field, wordsOf }: SectionConflictProps<V>) {
  const conflict = section.conflicts.find((each) => each.field === field);
  if (!conflict) return null;
  return (
    <FieldConflict
      conflict={conflict}
      wordsOf={wordsOf}
      onMine={() => section.keepMine(field)}
      onTheirs={() => section.takeTheirs(field)}
    />
  );
}
