"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  addItemAction,
  addItemsAction,
  addVisitsAction,
  copyDayAction,
  moveDaysAction,
  moveItemAction,
  removeItemAction,
  restoreItemAction,
  undoAddItemsAction,
  undoMoveItemAction,
} from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItineraryItemKind } from "@/lib/exchanges/itinerary/rules.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { TypedItem } from "@/lib/exchanges/typed-items/rules.ts";
import { addDays, type CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { useListOperations } from "../../editing/list-operations.ts";
import { randomUuid } from "../../editing/random-uuid.ts";
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
  const words = useTranslations("itinerary");
  const locale = useLocale();
  const keys = useIdempotencyKeys();
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
  /** Adds items once, however often they are sent, and offers to take them back together. */
  const addTogether = async (
    content: unknown,
    text: string,
    operate: (ref: { code: string }, key: string) => ReturnType<typeof addItemsAction>,
  ): Promise<boolean> => {
    const key = keys.keyFor(content);
    const isAdded = await list.changeWithUndo((ref) => operate(ref, key), {
      text,
      operate: (ref) => undoAddItemsAction({ ...ref, key }),
    });
    if (isAdded) keys.done(content);
    return isAdded;
  };
  const moveBy = async (firstDay: CalendarDay, days: number): Promise<boolean> => {
    const key = keys.keyFor({ firstDay, days });
    const moved = await list.operations.run((ref) => moveDaysAction({ ...ref, key, firstDay, days }));
    if (moved !== null) keys.done({ firstDay, days });
    return moved !== null;
  };
  return {
    ...list,
    itinerary: section.data,
    addRead: (items: readonly TypedItem[], text: string) =>
      addTogether(items, text, (ref, key) => addItemsAction({ ...ref, key, items })),
    copyDay: (from: CalendarDay, to: CalendarDay) =>
      addTogether({ from, to }, words("copied", { day: formatDayOfWeek(to, locale) }), (ref, key) =>
        copyDayAction({ ...ref, key, from, to }),
      ),
    moveDays: async (days: number) => {
      const { firstDay } = section.data;
      if (!(await moveBy(firstDay, days))) return;
      const first = addDays(firstDay, days);
      list.undo.push({
        id: randomUuid(),
        text: words("moved", { day: formatDayOfWeek(first, locale) }),
        undo: () => moveBy(first, -days),
      });
    },
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
