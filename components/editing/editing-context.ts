"use client";

import { createContext, useContext } from "react";

/** What a page tells all sections that save themselves. */
export type Editing = {
  /** identifies the edited entry in every save, such as "EX-2025-001" */
  subject: string;
  /** names the person and the entry, so that unsaved changes are restored only for the same person */
  owner: string;
  /** the person may change the sections that both sides share */
  mayEdit: boolean;
};

export const EditingContext = createContext<Editing | null>(null);

/**
 * What the page edits, and whether the person may.
 * @throws Error outside of an EditingProvider
 */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("a section stands outside of an EditingProvider");
  return editing;
}
