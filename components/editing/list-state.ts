"use client";

import { useEffect, useRef, useState } from "react";
import { useDebouncedRefresh } from "./debounced-refresh.ts";

type Entry = { id: string };

/** By then a page that was asked for after an own change has come. */
const SETTLED_MS = 6_000;

/**
 * A list of a section in the browser: as the page came, as one's own changes left it, and as a newer page shows it. The
 * first other page after an own change may have been on its way before it: it is not taken over until it is confirmed,
 * so that no row that was just added goes away again.
 * @returns the list, and `show` for what an operation answered
 */
export function useListState<Item extends Entry>(initial: readonly Item[]) {
  const [items, setItems] = useState(initial);
  const refresh = useDebouncedRefresh();
  /** what an own change was answered with, as a text, until a page was seen after it */
  const own = useRef<string | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** what the last page said */
  const last = useRef<string | null>(null);
  // every newer page, also one that says the same: what one has added oneself may be gone again
  useEffect(() => {
    const said = JSON.stringify(initial);
    clearTimeout(settling.current);
    const isDoubtful = own.current !== null && own.current !== said;
    const isNews = last.current !== said;
    own.current = null;
    last.current = said;
    if (!isDoubtful) return setItems((now) => (JSON.stringify(now) === said ? now : initial));
    refresh();
    if (isNews) settling.current = setTimeout(() => setItems(initial), SETTLED_MS);
  }, [initial, refresh]);
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
