"use client";

import { useLayoutEffect } from "react";

/**
 * Applies the stored theme like `AppearanceScript` on pages that only the browser renders, such as an unknown signed-in
 * address: a script element that React inserts does not run.
 */
export function StoredAppearance() {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (root.dataset.script !== undefined) return;
    root.dataset.script = "";
    const stored = storedTheme();
    if (stored === "dark" || stored === "light") root.dataset.theme = stored;
  }, []);
  return null;
}

/** Reads the stored theme. A browser with storage switched off throws an error. */
function storedTheme(): string | null {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}
