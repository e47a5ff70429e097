"use client";

import {
  addItemAction,
  addVisitsAction,
  moveItemAction,
  removeItemAction,
  restoreItemAction,
} from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItineraryItemKind } from "@/lib/exchanges/itinerary/rules.ts";
import { useListOperations } from "../../editing/list-operations.ts";
import type { NewBase } from "./visit-adder.tsx";

/** The items of an itinerary in the browser, and the operations on them. */
export function useItinerary(initial: readonly ItemEntry[]) {
  const { change, add, ...list } = useListOperations(initial, {
    itemsOf: ({ items }: { items: ItemEntry[] }) => items,
    restore: (ref, itemId) => restoreItemAction({ ...ref, itemId }),
  });
  return {
    ...list,
    add: (day: string, kind: ItineraryItemKind) =>
      add({ day, kind }, (key) => (ref) => addItemAction({ ...ref, key, day, kind })),
    addVisits: (day: string, baseIds: string[], newBases: NewBase[]) =>
      add({ day, baseIds, newBases }, (key) => (ref) => addVisitsAction({ ...ref, key, day, baseIds, newBases })),
    move: async (itemId: string, day: string, before: string | null) => {
      await change((ref) => moveItemAction({ ...ref, itemId, day, before }));
    },
    remove: (item: ItemEntry) => list.remove(item, (ref) => removeItemAction({ ...ref, itemId: item.id })),
  };
}
