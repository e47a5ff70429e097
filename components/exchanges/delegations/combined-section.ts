"use client";

import { useState, useSyncExternalStore } from "react";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { BY_WEIGHT } from "../../editing/part-states.ts";
import type { Values } from "../../editing/section-store.ts";

/** The state of the last save of a row. */
export type RowStatus = Pick<AutosavedSection<Values>, "status" | "savedAt" | "refusal" | "isRestored" | "saveNow">;

/** The save states of all rows, stored outside React: a save renders the status again, and no other row. */
export class RowStatuses {
  #rows: ReadonlyMap<string, RowStatus> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly report = (id: string, row: RowStatus | null): void => {
    const next = new Map(this.#rows);
    if (row) next.set(id, row);
    else next.delete(id);
    this.#rows = next;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): ReadonlyMap<string, RowStatus> => this.#rows;
}

const NONE: ReadonlyMap<string, RowStatus> = new Map();

/** The save states of one list of rows. */
export const useRowStatuses = (): RowStatuses => useState(() => new RowStatuses())[0];

/**
 * Combines rows that save themselves into one section. Its status is the most urgent one, and its button saves all.
 */
export function useCombinedSection(reports: RowStatuses): AutosavedSection<Values> {
  const rows = useSyncExternalStore(reports.subscribe, reports.snapshot, () => NONE);
  const all = [...rows.values()];
  const worst = all.toSorted((one, other) => BY_WEIGHT.indexOf(one.status) - BY_WEIGHT.indexOf(other.status))[0];
  const savedAt = all
    .flatMap((row) => row.savedAt ?? [])
    .toSorted()
    .at(-1);
  return {
    values: {},
    fields: {},
    conflicts: [],
    status: worst?.status ?? "idle",
    refusal: worst?.refusal ?? null,
    isRestored: worst?.isRestored ?? false,
    savedAt: savedAt ?? null,
    set: () => undefined,
    keepMine: () => undefined,
    takeTheirs: () => undefined,
    saveNow: async () => {
      for (const row of all) await row.saveNow();
    },
  };
}
