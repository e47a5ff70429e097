"use client";

import { useState } from "react";

/** A change of a list that can be taken back. */
export type UndoableChange = {
  /** another one for every change, also of the same row */
  id: string;
  /** what was done, in words */
  text: string;
  /** takes the change back; returns whether that worked */
  undo: () => Promise<boolean>;
};

export type UndoStack = {
  /** the change that is taken back first; null where there is none */
  last: UndoableChange | null;
  /** how many can be taken back one after the other */
  count: number;
  push: (change: UndoableChange) => void;
  /** Takes the last change back. It can be tried again when that did not work. */
  undoLast: () => Promise<void>;
  /** Offers none of them any more. */
  clear: () => void;
};

/** The changes of one list that a person made one after the other and can take back in the opposite order. */
export function useUndoStack(): UndoStack {
  const [changes, setChanges] = useState<readonly UndoableChange[]>([]);
  const last = changes.at(-1) ?? null;
  return {
    last,
    count: changes.length,
    push: (change) => setChanges((now) => [...now, change]),
    undoLast: async () => {
      if (!last) return;
      setChanges((now) => now.filter((change) => change !== last));
      // between the changes before it and those that were made meanwhile
      if (!(await last.undo())) setChanges((now) => now.toSpliced(changes.length - 1, 0, last));
    },
    clear: () => setChanges([]),
  };
}
