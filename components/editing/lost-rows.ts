"use client";

import { useEffect, useRef, useState } from "react";
import { registerUnsaved } from "./leave-guard.ts";
import type { Unsaved } from "./section-store.ts";
import { clearRowInTab, readRowFromTab } from "./tab-storage.ts";

/** A row of a list, and its name in messages. */
export type NamedRow = { id: string; label: string };

/** A removed row, with the texts that were typed into it and not saved. */
export type LostRow = NamedRow & { words: readonly string[] };

const wordsOf = (unsaved: Unsaved): string[] =>
  Object.values(unsaved).flatMap(({ to }) => (typeof to === "string" && to.trim() !== "" ? [to] : []));

/**
 * Rows that somebody else removed while they had unsaved changes. A row that anybody restores is no longer lost and
 * shows its unsaved changes again.
 * @param rows    the current rows
 * @param removed the ids of the rows that the person removed, which are not lost
 * @returns the lost rows, and `forget`, which discards one
 */
export function useLostRows(rows: readonly NamedRow[], removed: ReadonlySet<string>) {
  const [lost, setLost] = useState<readonly LostRow[]>([]);
  const seen = useRef<readonly NamedRow[]>([]);
  const shown = JSON.stringify(rows.map(({ id, label }) => ({ id, label })));
  useEffect(() => {
    const there = JSON.parse(shown) as NamedRow[];
    const isGone = ({ id }: NamedRow) => !removed.has(id) && there.every((row) => row.id !== id);
    const gone = seen.current.filter(isGone).flatMap((row): LostRow[] => {
      const unsaved = readRowFromTab<Unsaved>(row.id);
      return unsaved ? [{ ...row, words: wordsOf(unsaved) }] : [];
    });
    seen.current = there;
    setLost((before) => [...before.filter(isGone), ...gone]);
  }, [shown, removed]);

  const held = lost.map(({ id }) => id).join(" ");
  useEffect(() => {
    const ids = held.split(" ").filter(Boolean);
    for (const id of ids) registerUnsaved(`lost.${id}`, { send: () => Promise.resolve(), isWaiting: false });
    return () => {
      for (const id of ids) registerUnsaved(`lost.${id}`, null);
    };
  }, [held]);

  return {
    lost,
    forget: (id: string) => {
      clearRowInTab(id);
      setLost((before) => before.filter((row) => row.id !== id));
    },
  };
}
