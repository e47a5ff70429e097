"use client";

import type { ReactNode } from "react";
import { PageClockContext } from "./page-clock.ts";

/** Tells all below on whose clock the page tells times. */
export function PageClockProvider({ timezone, children }: { timezone: string; children: ReactNode }) {
  return <PageClockContext value={timezone}>{children}</PageClockContext>;
}
