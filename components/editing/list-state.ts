"use client";

import { useEffect, useRef, useState } from "react";
import { useDebouncedRefresh } from "./debounced-refresh.ts";

type Entry = { id: string };

/** The time after which a page that was requested after a change has arrived. */
const SETTLED_MS = 6_000;

/**
 * A list in the browser: that of the page, of the answer to the person's last change, or of a newer page. The first
 * page after a change may have been rendered before the change. It is shown only when a second page confirms it, so
 * that a row that was just added does not disappear.
 * @returns the list, and `show` for the list in the answer to a change
 */
export function useListState<Item extends Entry>(initial: readonly Item[]) {
  const [items, setItems] = useState(initial);
  const refresh = useDebouncedRefresh();
  /** the list in the answer to the last change, as JSON, until the next page arrives */
  const own = useRef<string | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** the list of the last page, as JSON */
  const last = useRef<string | null>(null);
  // runs for equal pages too: a row that was just added may already be gone
  useEffect(() => {
    const received = JSON.stringify(initial);
    clearTimeout(settling.current);
    const isDoubtful = own.current !== null && own.current !== received;
    const isNews = last.current !== received;
    own.current = null;
    last.current = received;
    if (!isDoubtful) return setItems((now) => (JSON.stringify(now) === received ? now : initial));
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
