"use client";

import { useEffect } from "react";
import type { Versions } from "@/lib/platform/action-state.ts";

const listeners = new Set<(versions: Versions) => void>();

/** Tells the page that the portal has saved something of it, and which versions the parts of the record have now. */
export function announceSave(versions: Versions = {}): void {
  for (const listener of listeners) listener(versions);
}

/** Calls `onSave` whenever something of the page was saved. @param onSave stays the same between renders */
export function useAnnouncedSaves(onSave: (versions: Versions) => void): void {
  useEffect(() => {
    listeners.add(onSave);
    return () => void listeners.delete(onSave);
  }, [onSave]);
}
