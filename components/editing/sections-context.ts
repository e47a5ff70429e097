"use client";

import { createContext, useContext } from "react";
import type { Versions } from "@/lib/platform/action-state.ts";

/** Data of the page, and the versions that the parts of the record had when it was read. */
export type Versioned<Data> = { versions: Versions; data: Data };

/** Parameters of the address from which a section is read. */
export type SectionQuery = Readonly<Record<string, string>>;

/** The portal refused to answer with a section, and will refuse again. */
export class SectionRefused extends Error {}

/** What a page tells the sections whose data can be read again without the page. */
export type Sections = {
  /** of the parts of the record when the page was read */
  versions: Versions;
  /**
   * Reads the data of a section, at one moment with the versions of all parts.
   * @throws SectionRefused when the portal refuses; Error when it does not answer or is busy
   */
  loadSection: <Data>(name: string, options: { signal: AbortSignal; query?: SectionQuery }) => Promise<Versioned<Data>>;
  /** parts that more than the sections show: when one changes, the page is loaded again */
  pageKinds: readonly string[];
};

export const SectionsContext = createContext<Sections | null>(null);

/**
 * How the sections of the page are read.
 * @throws Error outside of a SectionsProvider
 */
export function useSections(): Sections {
  const sections = useContext(SectionsContext);
  if (!sections) throw new Error("a section stands outside of a SectionsProvider");
  return sections;
}
