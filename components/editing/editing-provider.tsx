"use client";

import type { ReactNode } from "react";
import { type Editing, EditingContext } from "./editing-context.ts";
import { useLeaveGuard } from "./leave-guard.ts";

/** Tells the sections of a page what they edit, and asks before the person leaves unsaved changes. */
export function EditingProvider({ editing, children }: { editing: Editing; children: ReactNode }) {
  useLeaveGuard();
  return <EditingContext value={editing}>{children}</EditingContext>;
}
