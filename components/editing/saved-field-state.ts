"use client";

import { useTranslations } from "next-intl";
import type { AutosavedSection } from "./autosave.ts";
import type { Values } from "./section-store.ts";

/** The state of a field: its value as text, its error, and its conflict with another person's change. */
export function useSavedFieldState<V extends Values>(section: AutosavedSection<V>, field: keyof V & string) {
  const wrong = useTranslations("fieldErrors");
  const refusals = useTranslations("refusals");
  const value = section.values[field];
  const problem = section.fields[field];
  return {
    text: value === null || value === undefined ? "" : String(value),
    error: problem && (typeof problem === "string" ? wrong(problem) : refusals(problem.code, { ...problem.details })),
    conflict: section.conflicts.find((conflict) => conflict.field === field),
  };
}
