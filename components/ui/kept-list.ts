"use client";

import { useEffect, useState } from "react";

type Entry = { id: string };

/**
 * A list of a section in the browser: as the page came, as one's own changes left it, and as a newer page shows it.
 * @returns the list, and `show` for what an operation answered
 */
export function useKeptList<Item extends Entry>(initial: readonly Item[]) {
  const [items, setItems] = useState(initial);
  // a newer page, by what it says and not by the object that says it
  const shown = JSON.stringify(initial);
  useEffect(() => setItems(JSON.parse(shown) as Item[]), [shown]);
  return { items, show: (next: readonly Item[]) => setItems(next) };
}
