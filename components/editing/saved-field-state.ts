"use client";

import { useTranslations } from "next-intl";
import type { AutosavedSection } from "./autosave.ts";
import type { Values } from "./section-store.ts";

/** The state of a field: its value as text, its error, and its conflict with another person's change. */
export function useSavedFieldState<V extends Values>(section: AutosavedSection<V>, field: keyof V & string) {
  const wrong = useTranslations("fieldErrors");
  const value = section.values[field];
  const code = section.fields[field];
  return {
    text: value === null || value === undefined ? "" : String(value),
    error: code && wrong(code),
    conflict: section.conflicts.find((conflict) => conflict.field === field),
  };
}
