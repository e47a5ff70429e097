"use client";

import { createContext, useContext } from "react";

/** What every section of one page that saves by itself knows of the whole. */
export type Editing = {
  /** names the thing that is edited in every save, such as "EX-2025-001" */
  subject: string;
  /** names person and thing, so that unsaved changes are restored for nobody else */
  owner: string;
  /** readers see the thing, so that a save must be confirmed */
  isPublic: boolean;
  /** the person may change what all sections share */
  mayEdit: boolean;
};

export const EditingContext = createContext<Editing | null>(null);

/**
 * What the page edits, and who may.
 * @throws Error outside of an EditingProvider
 */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("a section stands outside of an EditingProvider");
  return editing;
}
