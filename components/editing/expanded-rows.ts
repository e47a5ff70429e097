"use client";

import { useState } from "react";

/** Which rows of a list are open. */
export type ExpandedRows = {
  isOpen: (id: string) => boolean;
  setOpen: (id: string, isOpen: boolean) => void;
  /** every current row is open */
  areAllOpen: boolean;
  setAll: (isOpen: boolean) => void;
};

/**
 * Rows of the first page are closed; rows added later are open, because the person is editing them.
 * @param options.opensNew false: rows added later are closed, because they came whole
 */
export function useExpandedRows(ids: readonly string[], { opensNew = true } = {}): ExpandedRows {
  const [came] = useState(() => new Set(ids));
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (id: string) => chosen.get(id) ?? (opensNew && !came.has(id));
  return {
    isOpen,
    setOpen: (id, isOn) => setChosen((before) => new Map(before).set(id, isOn)),
    areAllOpen: ids.every(isOpen),
    setAll: (isOn) => setChosen(new Map(ids.map((id) => [id, isOn]))),
  };
}
