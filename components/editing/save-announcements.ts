"use client";

import { useEffect } from "react";

const listeners = new Set<() => void>();

/** Tells the page that the portal has saved something of it. */
export function announceSave(): void {
  for (const listener of listeners) listener();
}

/** Calls `onSave` whenever something of the page was saved. @param onSave stays the same between renders */
export function useAnnouncedSaves(onSave: () => void): void {
  useEffect(() => {
    listeners.add(onSave);
    return () => void listeners.delete(onSave);
  }, [onSave]);
}
