"use client";

import { useEffect, useRef, useState } from "react";
import { useRefreshSoon } from "./refresh-soon.ts";

type Entry = { id: string };

/** By then a page that was asked for after an own change has come. */
const SETTLED_MS = 6_000;

/**
 * A list of a section in the browser: as the page came, as one's own changes left it, and as a newer page shows it. The
 * first other page after an own change may have been on its way before it: it is not taken over until it is confirmed,
 * so that no row that was just added goes away again.
 * @returns the list, and `show` for what an operation answered
 */
export function useKeptList<Item extends Entry>(initial: readonly Item[]) {
  const [items, setItems] = useState(initial);
  const refresh = useRefreshSoon();
  /** what an own change was answered with, as a text, until a page was seen after it */
  const own = useRef<string | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  // a newer page, by what it says and not by the object that says it
  const shown = JSON.stringify(initial);
  useEffect(() => {
    const page = JSON.parse(shown) as Item[];
    clearTimeout(settling.current);
    const isDoubtful = own.current !== null && own.current !== shown;
    own.current = null;
    if (!isDoubtful) return setItems(page);
    refresh();
    settling.current = setTimeout(() => setItems(page), SETTLED_MS);
  }, [shown, refresh]);
  useEffect(() => () => clearTimeout(settling.current), []);
  return {
    items,
    show: (next: readonly Item[]) => {
      clearTimeout(settling.current);
      own.current = JSON.stringify(next);
      setItems(next);
    },
  };
}
