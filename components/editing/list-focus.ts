"use client";

import { type FocusEvent, useLayoutEffect, useRef } from "react";

const rowOf = (list: HTMLElement | null, id: string | undefined) =>
  id === undefined ? null : list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);

/**
 * Keeps the focus in a list. When the focused row is removed, the first button of the row in its place gets the focus;
 * when a row is restored, its first button does.
 */
export function useListFocus<List extends HTMLElement>(ids: readonly string[]) {
  const list = useRef<List>(null);
  /** gets the focus when no row is left */
  const end = useRef<HTMLParagraphElement>(null);
  /** the row that holds the focus */
  const held = useRef<string | undefined>(undefined);
  const before = useRef(ids);
  const gone = useRef(new Set<string>());
  const shown = ids.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for other ids, not for another array of the same ids
  useLayoutEffect(() => {
    const was = before.current;
    before.current = ids;
    const back = ids.find((id) => gone.current.has(id));
    for (const id of was) gone.current.add(id);
    for (const id of ids) gone.current.delete(id);
    if (document.activeElement !== document.body) return;
    const place = was.findIndex((id) => id === held.current && !ids.includes(id));
    const isLost = place >= 0;
    const next = isLost ? ids[Math.min(place, ids.length - 1)] : undefined;
    const row = rowOf(list.current, back ?? next);
    const button = row?.querySelector<HTMLElement>("[data-compact] [data-opens-row]") ?? row?.querySelector("button");
    if (row) button?.focus({ preventScroll: back === undefined });
    else if (isLost) end.current?.focus({ preventScroll: true });
  }, [shown]);
  return {
    list,
    end,
    note: ({ target }: FocusEvent) => {
      held.current = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    },
    // the person moved the focus elsewhere
    forget: () => {
      held.current = undefined;
    },
  };
}
