"use client";

import { useEffect, useState } from "react";
import { movedBefore } from "@/lib/platform/order.ts";

type Entry = { id: string };

/**
 * A list of a section in the browser: as the page came, as one's own changes left it, and as a newer page shows it.
 * @returns the list; `show` for what an operation answered; `place` for an order before it is saved, with the neighbour
 *          that the moved one now stands before (null: it is last)
 */
export function useKeptList<Item extends Entry>(initial: readonly Item[]) {
  const [items, setItems] = useState(initial);
  // a newer page, by what it says and not by the object that says it
  const shown = JSON.stringify(initial);
  useEffect(() => setItems(JSON.parse(shown) as Item[]), [shown]);
  return {
    items,
    show: (next: readonly Item[]) => setItems(next),
    place: (id: string, toIndex: number): { before: string | null; undo: () => void } => {
      const ids = items.map((item) => item.id);
      const before = ids.filter((other) => other !== id)[toIndex] ?? null;
      const order = movedBefore(ids, id, before) ?? ids;
      setItems(order.flatMap((each) => items.filter((item) => item.id === each)));
      return { before, undo: () => setItems(items) };
    },
  };
}
