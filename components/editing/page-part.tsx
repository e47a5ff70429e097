"use client";

import type { ReactNode } from "react";
import { PartContext } from "./part-states.ts";

/** A part of a page: what is saved in it is told in the list of the page's parts. */
export function PagePart({ name, children }: { name: string; children: ReactNode }) {
  return <PartContext value={name}>{children}</PartContext>;
}
