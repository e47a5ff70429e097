import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import { audienceOf } from "@/lib/exchanges/itinerary/rules.ts";
import type { PairingMember } from "@/lib/exchanges/pairings/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { ItemDay } from "../item-day.tsx";
import { ItemPeople } from "../item-people.tsx";
import { ItemLine } from "./item-line.tsx";
import { labelOfMember } from "./member-choices.ts";

type ItineraryFactsProps = {
  items: readonly ItemEntry[];
  /** the members of all delegations */
  members: readonly PairingMember[];
  /** the hosts, where each of them is a stop */
  stops: readonly Choice[];
};

/** The itinerary, read-only. */
export function ItineraryFacts({ items, members, stops }: ItineraryFactsProps) {
  const chairsOf = ({ chairIds }: ItemEntry["values"]) =>
    members
      .filter(({ id }) => chairIds.includes(id))
      .map((member) => ({ name: labelOfMember(member), title: null, institution: null }));
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
            <ItemPeople
              chairs={chairsOf(values)}
              audience={audienceOf(values)}
              className="block text-sm text-ink-soft"
            />
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
