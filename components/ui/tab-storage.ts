const PREFIX = "nanbei.unsaved.";

/** Keeps something typed in this tab until it is saved; null forgets it. It ends with the tab. */
export function keepInTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // a tab without storage still saves; it only cannot put back what was typed
  }
}

/** What the tab kept; null where there is nothing, or no storage. */
export function keptInTab<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null") as Value | null;
  } catch {
    return null;
  }
}
