"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { InstantText } from "./instant-text.tsx";
import { zoneNote } from "./zone-note.ts";

type ZonedInstantProps = { at: Date; timezone: string };

/** An instant on the clock of a place, which is named where the reader's own clock showed another time. */
export function ZonedInstant({ at, timezone }: ZonedInstantProps) {
  const locale = useLocale();
  // the portal does not know the reader's clock, so that the page is told once it is in the browser
  const note = useSyncExternalStore(
    neverChanges,
    () => zoneNote(at, { timezone, locale }),
    () => "",
  );
  return (
    <>
      <InstantText at={at} timezone={timezone} />
      {note}
    </>
  );
}

const neverChanges = () => () => undefined;
