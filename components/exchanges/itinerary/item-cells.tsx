import { useLocale } from "next-intl";
import { Fragment } from "react";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { TablePart } from "../../ui/table-part.tsx";

type ItemCellsProps = {
  values: ItemValues;
  /** who chairs it, by name */
  chairs: readonly Localized[];
  /** the codes of the groups that sit in it */
  groups: readonly string[];
  /** the hosts, where each of them is a stop */
  stops: readonly Choice[];
};

/** The cells of an item behind its title: where it is, who chairs it and which groups sit in it, at which stop. */
export function ItemCells({ values, chairs, groups, stops }: ItemCellsProps) {
  const locale = useLocale();
  const place = labelOrNull(values.placeZh || null, values.placeEn || null);
  const people = [...chairs, ...groups.map((code): Localized => ({ zh: code, en: code, provisional: [] }))];
  return (
    <>
      <TablePart is="cell" className="item-fact" data-column="place" data-edits="place">
        {place && <LocalizedText label={place} />}
      </TablePart>
      <TablePart is="cell" className="item-fact" data-column="people">
        {people.map((label, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may be called the same
          <Fragment key={at}>
            {at > 0 && listSeparator(locale)}
            <LocalizedText label={label} />
          </Fragment>
        ))}
      </TablePart>
      {stops.length > 0 && (
        <TablePart is="cell" className="item-fact">
          {stops.find(({ value }) => value === values.stopId)?.label}
        </TablePart>
      )}
    </>
  );
}
