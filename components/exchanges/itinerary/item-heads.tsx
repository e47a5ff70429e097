import { useTranslations } from "next-intl";
import { TablePart } from "../../ui/table-part.tsx";

type ItemHeadsProps = {
  hasStops: boolean;
  /** rows have a handle before and buttons behind */
  isEdited: boolean;
};

/** The headings of the columns of an itinerary. */
export function ItemHeads({ hasStops, isEdited }: ItemHeadsProps) {
  const t = useTranslations("itinerary.column");
  const columns = ["hours", "item", "place", "people", ...(hasStops ? (["stop"] as const) : [])] as const;
  const edit = isEdited && (
    <TablePart is="columnheader">
      <span className="sr-only">{t("edit")}</span>
    </TablePart>
  );
  const heads = columns.map((column) => (
    <TablePart key={column} is="columnheader" data-column={column}>
      {t(column)}
    </TablePart>
  ));
  return (
    <>
      {edit}
      {heads}
      {edit}
    </>
  );
}
