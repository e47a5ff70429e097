const PREFIX = "nanbei.unsaved.";

/** Stores unsaved changes in this tab; null deletes them. They end with the tab. */
export function storeInTab(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // without storage a page still saves; it only cannot restore after a reload
  }
}

/** The key of the unsaved changes of a row; it ends with the id of the row. */
const keyOf = (rowId: string): string | undefined =>
  Object.keys(sessionStorage)
    .find((key) => key.startsWith(PREFIX) && key.endsWith(`.${rowId}`))
    ?.slice(PREFIX.length);

/** The stored changes of a row, in any list; null when there are none, or no storage. */
export function readRowFromTab<Value>(rowId: string): Value | null {
  try {
    const key = keyOf(rowId);
    return key === undefined ? null : readFromTab<Value>(key);
  } catch {
    return null;
  }
}

/** Deletes the stored changes of a row. */
export function clearRowInTab(rowId: string): void {
  try {
    const key = keyOf(rowId);
    if (key !== undefined) storeInTab(key, null);
  } catch {
    // without storage nothing was stored
  }
}

/** The stored changes; null when there are none, or no storage. */
export function readFromTab<Value>(key: string): Value | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null") as Value | null;
  } catch {
    return null;
  }
}
