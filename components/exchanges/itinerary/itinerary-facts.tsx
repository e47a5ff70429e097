import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { ItemDay } from "../item-day.tsx";
import { ItemLine } from "./item-line.tsx";

/** The itinerary, read-only. */
export function ItineraryFacts({ items, stops }: { items: readonly ItemEntry[]; stops: readonly Choice[] }) {
  const days = [...Map.groupBy(items, ({ day }) => day)];
  return days.map(([day, own]) => (
    <div key={day} className="grid gap-2">
      <h3 className="text-base">
        <ItemDay day={day} />
      </h3>
      <ol className="grid gap-2 border-s border-hairline ps-5">
        {own.map(({ id, values, base }) => (
          <li key={id} className="grid gap-1">
            <ItemLine values={values} base={base} stops={stops} />
            {(values.observationsZh !== null || values.observationsEn !== null) && (
              <p className="max-w-2xl text-sm whitespace-pre-line text-ink-soft">
                <LocalizedText label={localized(values.observationsZh, values.observationsEn)} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  ));
}
