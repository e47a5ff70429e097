import type { ReactNode } from "react";

type DataTableProps<Row> = {
  caption: string;
  columns: readonly { key: string; label: string; cell: (row: Row) => ReactNode; isWide?: boolean }[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** A table. On a narrow page each row becomes a block below its first cell, and every other cell shows its heading. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-rule text-start text-xs text-ink-faint">
          {columns.map((column) => (
            <th key={column.key} scope="col" className="py-2 pe-4 text-start font-normal">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className="border-b border-hairline max-sm:grid max-sm:gap-1 max-sm:py-3">
            {columns.map((column, at) => (
              <td
                key={column.key}
                className={`py-2.5 pe-4 align-baseline max-sm:flex max-sm:gap-3 max-sm:py-0 ${column.isWide ? "sm:w-1/2" : ""}`}
              >
                {at > 0 && (
                  <span aria-hidden="true" className="w-28 shrink-0 text-xs leading-6 text-ink-faint sm:hidden">
                    {column.label}
                  </span>
                )}
                <span className="min-w-0 break-words">{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
