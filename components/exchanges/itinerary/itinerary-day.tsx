"use client";

import { useTranslations } from "next-intl";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { RowSaver } from "../../editing/section-data.ts";
import { SortableList } from "../../editing/sortable-list.tsx";
import type { Choice } from "../../ui/choices.ts";
import { ItemDay } from "../item-day.tsx";
import { ItemRow } from "./item-row.tsx";

type ItineraryDayProps = {
  /** null: one of the days of the exchange */
  day: CalendarDay | null;
  /** the days of the exchange */
  days: readonly CalendarDay[];
  items: readonly ItemEntry[];
  bases: readonly Choice[];
  units: readonly Choice[];
  /** the hosts, where each of them is a stop */
  stops: readonly Choice[];
  members: readonly Choice[];
  labelOf: (item: ItemEntry) => string;
  onMove: (itemId: string, before: string | null, text: string) => Promise<void>;
  onDay: (itemId: string, label: string, day: string | null) => Promise<unknown>;
  onSave: RowSaver<ItemValues>;
  onRemove: (item: ItemEntry, isWritten: boolean) => void;
};

/** One day of the itinerary. */
export function ItineraryDay(props: ItineraryDayProps) {
  const { day, days, items, bases, units, stops, members, labelOf, onMove, onDay, onSave, onRemove } = props;
  const t = useTranslations("itinerary");
  const isOutside = day !== null && !days.includes(day);
  return (
    <div className="grid gap-1">
      <h3 className="font-sans text-sm font-medium text-ink-soft">
        <ItemDay day={day} />
        {isOutside && <span className="ms-3 font-normal text-danger">{t("outside")}</span>}
      </h3>
      {items.length === 0 && (
        <p className="border-y border-hairline py-3 text-sm text-ink-faint">
          {day === null ? t("none") : t("emptyDay")}
        </p>
      )}
      {/* Rendered also without items, so that the focus has a place after the last item is removed or restored. */}
      <div className={items.length > 0 ? "border-b border-hairline" : "contents"}>
        <SortableList
          items={items.map((item) => ({ id: item.id, label: labelOf(item), item }))}
          onMove={onMove}
          renderItem={({ item, label }, _index, controls) => (
            <ItemRow
              item={item}
              label={label}
              controls={controls}
              days={isOutside ? [day, ...days].toSorted() : days}
              bases={bases}
              units={units}
              stops={stops}
              members={members}
              onDay={(other) => void onDay(item.id, label, other)}
              onSave={onSave}
              onRemove={(isWritten) => onRemove(item, isWritten)}
            />
          )}
        />
      </div>
    </div>
  );
}
