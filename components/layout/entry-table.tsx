import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { DataTable } from "../ui/data-table.tsx";

type EntryTableProps<Row> = Pick<ComponentProps<typeof DataTable<Row>>, "caption" | "rows" | "columns"> & {
  /** the first cell of a row, which leads to the page of the entry */
  name: (row: Row) => ReactNode;
};

/** Entries of the directory by name, with further columns. */
export function EntryTable<Row extends { slug: string }>({ caption, rows, name, columns }: EntryTableProps<Row>) {
  const d = useTranslations("directory");
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={(row) => row.slug}
      columns={[{ key: "name", label: d("name"), isWide: true, cell: name }, ...columns]}
    />
  );
}
