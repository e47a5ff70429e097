import { useLocale, useTranslations } from "next-intl";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import { audienceOf } from "@/lib/exchanges/itinerary/rules.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { TablePart } from "../../ui/table-part.tsx";
import { ItemDay } from "../item-day.tsx";
import { ItemPeople } from "../item-people.tsx";
import { ItemCells } from "./item-cells.tsx";
import { ItemHeads } from "./item-heads.tsx";
import { ItemTitle } from "./item-title.tsx";
import { ItemWhen } from "./item-when.tsx";
import type { ItineraryFacts as Facts } from "./itinerary-rows.ts";

/** The itinerary, read-only: a table for each day. */
export function ItineraryFacts({ items, facts }: { items: readonly ItemEntry[]; facts: Facts }) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const { stops } = facts.choices;
  const hasStops = stops.length > 0;
  const days = [...Map.groupBy(items, ({ day }) => day)];
  return days.map(([day, own]) => (
    <div key={day} className="grid gap-1">
      <h3 className="text-base">
        <ItemDay day={day} />
      </h3>
      <TablePart
        is="table"
        aria-label={t("dayTable", { day: day === null ? t("oneOfTheDays") : formatDayOfWeek(day, locale) })}
        className="itinerary-table"
        data-stops={hasStops || undefined}
      >
        <TablePart is="rowgroup" className="item-heads-group">
          <TablePart is="row" className="item-heads">
            <ItemHeads hasStops={hasStops} isEdited={false} />
          </TablePart>
        </TablePart>
        {own.map(({ id, values, base }) => (
          <TablePart key={id} is="row" className="collapsible-row">
            <div className="collapsible-row-head">
              <ItemWhen values={values} />
              <TablePart is="rowheader">
                <ItemTitle values={values} base={base} />
                <ItemPeople chairs={[]} audience={audienceOf(values)} className="block text-sm text-ink-soft" />
                {(values.observationsZh !== null || values.observationsEn !== null) && (
                  <p className="text-sm whitespace-pre-line text-ink-soft">
                    <LocalizedText label={localized(values.observationsZh, values.observationsEn)} />
                  </p>
                )}
              </TablePart>
              <ItemCells
                values={values}
                chairs={facts.chairsOf(values.chairIds)}
                groups={facts.groupsOf(id)}
                stops={stops}
              />
            </div>
          </TablePart>
        ))}
      </TablePart>
    </div>
  ));
}
