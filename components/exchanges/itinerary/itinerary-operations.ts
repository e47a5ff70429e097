"use client";

import { useTranslations } from "next-intl";
import {
  addItemAction,
  addVisitsAction,
  moveItemAction,
  removeItemAction,
  restoreItemAction,
  undoMoveItemAction,
} from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItineraryItemKind } from "@/lib/exchanges/itinerary/rules.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { useListOperations } from "../../editing/list-operations.ts";
import { rowSaver, useSectionData } from "../../editing/section-data.ts";
import type { NewBase } from "./visit-adder.tsx";

type Answer = { items: ItemEntry[] };

/** The item with its saved values, and the name of the base that was chosen. */
function withSaved(
  itinerary: ItineraryOfRecord,
  itemId: string,
  { version, values }: { version: number; values: ItemValues },
): ItineraryOfRecord {
  const baseOf = (item: ItemEntry): ItemEntry["base"] =>
    item.values.baseId === values.baseId
      ? item.base
      : (itinerary.bases.find(({ id }) => id === values.baseId)?.name ?? null);
  return {
    ...itinerary,
    items: itinerary.items.map((item) =>
      item.id === itemId ? { ...item, version, values, base: baseOf(item) } : item,
    ),
  };
}

/** The itinerary of a record in the browser, and the operations on it. */
export function useItinerary(initial: ItineraryOfRecord) {
  const t = useTranslations("list");
  const section = useSectionData("itinerary", initial, { own: ["ITINERARY"], also: ["BASICS", "PARTIES"] });
  const list = useListOperations(section, {
    merge: (itinerary, { items }: Answer) => ({ ...itinerary, items }),
    actions: {
      remove: (ref, itemId) => removeItemAction({ ...ref, itemId }),
      restore: (ref, itemId) => restoreItemAction({ ...ref, itemId }),
      move: (ref, itemId, before) => {
        const day = section.data.items.find(({ id }) => id === itemId)?.day ?? null;
        return moveItemAction({ ...ref, itemId, day, before });
      },
      undoMove: (ref, itemId) => undoMoveItemAction({ ...ref, itemId }),
    },
  });
  return {
    ...list,
    itinerary: section.data,
    onSave: rowSaver<ItineraryOfRecord, ItemValues>(section, withSaved),
    addItem: (day: string | null, kind: ItineraryItemKind) =>
      list.add({ day, kind }, (ref, key) => addItemAction({ ...ref, key, day, kind })),
    addVisits: (day: string | null, baseIds: string[], newBases: NewBase[]) =>
      list.add({ day, baseIds, newBases }, (ref, key) => addVisitsAction({ ...ref, key, day, baseIds, newBases })),
    moveToDay: (itemId: string, label: string, day: string | null) =>
      list.changeWithUndo((ref) => moveItemAction({ ...ref, itemId, day, before: null }), {
        text: t("movedAway", { label }),
        operate: (ref) => undoMoveItemAction({ ...ref, itemId }),
      }),
  };
}
