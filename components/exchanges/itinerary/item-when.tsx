import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { TablePart } from "../../ui/table-part.tsx";
import { ItemHours } from "../item-hours.tsx";

/** The cell of an item's hours. */
export function ItemWhen({ values }: { values: ItemValues }) {
  return (
    <TablePart is="cell" className="item-when" data-column="hours">
      <ItemHours item={values} className="figures" />
    </TablePart>
  );
}
