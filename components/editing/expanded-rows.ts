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

/** Rows of the first page are closed; rows added later are open, because the person is editing them. */
export function useExpandedRows(ids: readonly string[]): ExpandedRows {
  const [came] = useState(() => new Set(ids));
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (id: string) => chosen.get(id) ?? !came.has(id);
  return {
    isOpen,
    setOpen: (id, isOn) => setChosen((before) => new Map(before).set(id, isOn)),
    areAllOpen: ids.every(isOpen),
    setAll: (isOn) => setChosen(new Map(ids.map((id) => [id, isOn]))),
  };
}
