"use client";

import { createContext, useContext } from "react";
import type { FieldLanguages } from "@/lib/accounts/preferences/rules.ts";

/** The languages in which the fields of a page are shown, and the way to choose others. */
export type FieldLanguagesState = {
  languages: FieldLanguages;
  choose: (languages: FieldLanguages) => void;
  /** the last choice holds on this page, and was not stored */
  isUnsaved: boolean;
};

export const FieldLanguagesContext = createContext<FieldLanguagesState | null>(null);

/** @throws Error outside of a FieldLanguagesFrame */
export function useFieldLanguages(): FieldLanguagesState {
  const state = useContext(FieldLanguagesContext);
  if (!state) throw new Error("the languages of fields are chosen outside of a FieldLanguagesFrame");
  return state;
}
