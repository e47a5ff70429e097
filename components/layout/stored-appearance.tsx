"use client";

import { useLayoutEffect } from "react";

/**
 * Does what the script of the head does (`AppearanceScript`) where the browser alone draws the document, as it does for
 * a signed-in address that does not exist: a script that React inserts does not run.
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

/** A browser that keeps nothing for pages throws when asked to. */
function storedTheme(): string | null {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
}
