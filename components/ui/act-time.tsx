"use client";

import { InstantText } from "./instant-text.tsx";
import { usePageClock } from "./page-clock.ts";

/** When something was done, on the clock of the page. */
export function ActTime({ at, withTime = true }: { at: Date; withTime?: boolean }) {
  return <InstantText at={at} timezone={usePageClock()} withTime={withTime} />;
}
