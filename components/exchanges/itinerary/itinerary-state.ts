"use client";

import { useState } from "react";
import {
  addItemAction,
  addVisitsAction,
  moveItemAction,
  removeItemAction,
  restoreItemAction,
} from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItineraryItemKind } from "@/lib/exchanges/itinerary/rules.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { useListState } from "../../editing/list-state.ts";
import { type Operations, useOperations } from "../../editing/operations.ts";
import type { NewBase } from "./visit-adder.tsx";

/** The items of an itinerary in the browser, and what can be done with the list. */
export function useItinerary(initial: readonly ItemEntry[]) {
  const { items, show } = useListState(initial);
  const operations = useOperations();
  const keys = useIdempotencyKeys();
  const refresh = useDebouncedRefresh();
  const [removed, setRemoved] = useState<ItemEntry | null>(null);

  const act = async (operate: Parameters<Operations["run"]>[0]): Promise<boolean> => {
    const answer = (await operations.run(operate)) as { items: ItemEntry[] } | null;
    if (!answer) return false;
    show(answer.items);
    refresh();
    return true;
  };
  const addWith = async (typed: object, add: (key: string) => Parameters<Operations["run"]>[0]): Promise<boolean> => {
    const isAdded = await act(add(keys.keyFor(typed)));
    if (isAdded) keys.done(typed);
    return isAdded;
  };
  const bringBack = (itemId: string) => act((ref) => restoreItemAction({ ...ref, itemId }));
  return {
    items,
    operations,
    removed,
    forget: () => setRemoved(null),
    add: (day: string, kind: ItineraryItemKind) =>
      addWith({ day, kind }, (key) => (ref) => addItemAction({ ...ref, key, day, kind })),
    addVisits: (day: string, baseIds: string[], newBases: NewBase[]) =>
      addWith({ day, baseIds, newBases }, (key) => (ref) => addVisitsAction({ ...ref, key, day, baseIds, newBases })),
    move: async (itemId: string, day: string, before: string | null) => {
      await act((ref) => moveItemAction({ ...ref, itemId, day, before }));
    },
    remove: async (item: ItemEntry) => {
      if (await act((ref) => removeItemAction({ ...ref, itemId: item.id }))) setRemoved(item);
    },
    restore: async (item: ItemEntry) => {
      setRemoved(null);
      if (!(await bringBack(item.id))) setRemoved((latest) => latest ?? item);
    },
    bringBack,
  };
}
