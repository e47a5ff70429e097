"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/action-state.ts";

/**
 * What the fields of a form show after a refusal: the typed values and the errors.
 * `of(name)` returns the props of a text field; `typed(name)` returns the value for a choice or a checkbox.
 */
export function useFormFields(state: FormState<unknown>) {
  const wrong = useTranslations("fieldErrors");
  const typed = (name: string): string | undefined =>
    state.status === "refused" ? (state.values[name] ?? "") : undefined;
  const errorOf = (name: string): string | undefined => {
    const code = state.status === "refused" ? state.fields[name] : undefined;
    return code && wrong(code);
  };
  return {
    typed,
    errorOf,
    of: (name: string, initial?: string) => ({
      name,
      defaultValue: typed(name) ?? initial,
      error: errorOf(name),
    }),
  };
}
