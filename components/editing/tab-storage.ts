const PREFIX = "nanbei.unsaved.";

/** Keeps something typed in this tab until it is saved; null forgets it. It ends with the tab. */
export function storeInTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // a tab without storage still saves; it only cannot put back what was typed
  }
}

/** The name under which something of one row is kept: the id of the row stands at its end. */
const keyOf = (rowId: string): string | undefined =>
  Object.keys(sessionStorage)
    .find((key) => key.startsWith(PREFIX) && key.endsWith(`.${rowId}`))
    ?.slice(PREFIX.length);

/** What the tab kept of one row of a list, whatever the list; null where there is nothing, or no storage. */
export function readRowFromTab<Value>(rowId: string): Value | null {
  try {
    const key = keyOf(rowId);
    return key === undefined ? null : readFromTab<Value>(key);
  } catch {
    return null;
  }
}

/** Forgets what the tab kept of one row of a list. */
export function clearRowInTab(rowId: string): void {
  try {
    const key = keyOf(rowId);
    if (key !== undefined) storeInTab(key, null);
  } catch {
    // without storage nothing was kept
  }
}

/** What the tab kept; null where there is nothing, or no storage. */
export function readFromTab<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null") as Value | null;
  } catch {
    return null;
  }
}
