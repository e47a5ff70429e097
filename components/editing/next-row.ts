"use client";

import { useEffect, useRef } from "react";
import type { ExpandedRows } from "./expanded-rows.ts";

/**
 * Goes on from a row to the next one: closes it, opens the next, and puts the focus into the same field there.
 * @param ids of the rows, in their order
 * @returns a function that returns false, and changes nothing, where the row is the last one
 */
export function useNextRow(rows: ExpandedRows, ids: readonly string[]): (id: string, field: string) => boolean {
  const wanted = useRef<{ id: string; field: string } | null>(null);
  useEffect(() => {
    const { current } = wanted;
    if (!current) return;
    wanted.current = null;
    document
      .querySelector<HTMLElement>(`[data-row="${CSS.escape(current.id)}"] [name="${CSS.escape(current.field)}"]`)
      ?.focus();
  });
  return (id, field) => {
    const next = ids[ids.indexOf(id) + 1];
    if (next === undefined) return false;
    wanted.current = { id: next, field };
    rows.setOpen(id, false);
    rows.setOpen(next, true);
    return true;
  };
}
