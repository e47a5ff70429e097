"use client";

import { createContext, useCallback, useContext, useRef, useState, useSyncExternalStore } from "react";

/**
 * Which row of a list the Tab key reaches: the one that had the focus last, or else the first. Stored outside React, so that
 * a move of the focus draws two rows again and not the list.
 */
export class CurrentRow {
  #id: string | null = null;
  #ids: readonly string[] = [];
  readonly #listeners = new Set<() => void>();

  /** The rows that there are now, in their order. */
  show(ids: readonly string[]): void {
    this.#ids = ids;
  }

  isCurrent(id: string): boolean {
    return (this.#id !== null && this.#ids.includes(this.#id) ? this.#id : this.#ids[0]) === id;
  }

  readonly set = (id: string | undefined): void => {
    if (id === undefined || id === this.#id) return;
    this.#id = id;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The current row of a list with these rows. */
export function useCurrentRow(ids: readonly string[]): CurrentRow {
  const [rows] = useState(() => new CurrentRow());
  rows.show(ids);
  return rows;
}

/** What the rows of a list know of it. */
export const RowsContext = createContext<{ rows: CurrentRow; hintId: string } | null>(null);

/** The attributes of the button that opens a row: one row of a list is reached by Tab, and says which keys there are. */
export function useRowOpener(id: string | undefined): { tabIndex: 0 | -1 | undefined; "aria-describedby"?: string } {
  const list = useContext(RowsContext);
  const known = useRef(id);
  known.current = id;
  const rows = list?.rows;
  const isCurrent = useCallback(
    () => rows === undefined || known.current === undefined || rows.isCurrent(known.current),
    [rows],
  );
  const is = useSyncExternalStore(rows?.subscribe ?? neverChanges, isCurrent, isCurrent);
  if (!list) return { tabIndex: undefined };
  return is ? { tabIndex: 0, "aria-describedby": list.hintId } : { tabIndex: -1 };
}

const neverChanges = () => () => undefined;
