"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { SortableList } from "../../editing/sortable-list.tsx";
import { TablePart } from "../../ui/table-part.tsx";
import { ItemDay } from "../item-day.tsx";
import { ItemHeads } from "./item-heads.tsx";
import { ItemRow } from "./item-row.tsx";
import type { ItineraryRows } from "./itinerary-rows.ts";

type ItineraryDayProps = {
  /** null: one of the days of the exchange */
  day: CalendarDay | null;
  /** the days of the exchange */
  days: readonly CalendarDay[];
  items: readonly ItemEntry[];
  rows: ItineraryRows;
  /** what is done with the whole day */
  actions: ReactNode;
};

/** One day of the itinerary, as a table of its items. */
export function ItineraryDay({ day, days, items, rows, actions }: ItineraryDayProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const isOutside = day !== null && !days.includes(day);
  const hasStops = rows.choices.stops.length > 0;
  const label = t("dayTable", { day: day === null ? t("oneOfTheDays") : formatDayOfWeek(day, locale) });
  return (
    <div className="grid gap-1">
      <div className="flex items-center justify-between gap-4">
        <h3 className="font-sans text-sm font-medium text-ink-soft">
          <ItemDay day={day} />
          {isOutside && <span className="ms-3 font-normal text-danger">{t("outside")}</span>}
        </h3>
        {actions}
      </div>
      {items.length === 0 && (
        <p className="border-y border-hairline py-2 text-sm text-ink-faint">
          {day === null ? t("none") : t("emptyDay")}
        </p>
      )}
      {/* Rendered also without items, so that the focus has a place after the last item is removed or restored. */}
      <div
        className={items.length > 0 ? "itinerary-table" : "contents"}
        data-stops={hasStops || undefined}
        data-edited=""
      >
        <SortableList
          items={items.map((item) => ({ id: item.id, label: rows.labelOf(item), item }))}
          table={
            items.length > 0
              ? {
                  label,
                  head: (
                    <TablePart is="rowgroup" className="item-heads-group">
                      <TablePart is="row" className="item-heads">
                        <ItemHeads hasStops={hasStops} isEdited />
                      </TablePart>
                    </TablePart>
                  ),
                }
              : undefined
          }
          onMove={rows.onMove}
          renderItem={({ item, label: own }, _index, controls) => (
            <ItemRow
              item={item}
              label={own}
              controls={controls}
              days={isOutside ? [day, ...days].toSorted() : days}
              rows={rows}
            />
          )}
        />
      </div>
    </div>
  );
}
