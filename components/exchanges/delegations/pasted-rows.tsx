"use client";

import { useTranslations } from "next-intl";
import { type ColumnKind, columnKinds, isPrivate } from "@/lib/exchanges/pasted-columns/rules.ts";
import type { CheckedRow } from "@/lib/exchanges/pasted-people/rules.ts";
import type { PastedTable } from "@/lib/exchanges/pasted-table/rules.ts";
import { PastedRow } from "./pasted-row.tsx";

type PastedRowsProps = {
  /** the id of the region with the rows */
  id: string;
  table: PastedTable;
  checked: readonly CheckedRow[];
  isTicked: (row: CheckedRow, at: number) => boolean;
  onColumn: (column: number, kind: ColumnKind) => void;
  onCell: (row: number, column: number, text: string) => void;
  onTick: (row: number, isTicked: boolean) => void;
};

const UNKNOWN: CheckedRow = { member: null, issues: [], isDoubtful: true };

/**
 * The pasted rows as a table: each column says what it is, each wrong cell what is wrong, each row that is nobody why. On
 * a telephone each row stands by itself.
 */
export function PastedRows({ id, table, checked, isTicked, onColumn, onCell, onTick }: PastedRowsProps) {
  const t = useTranslations("pasting");
  return (
    <section
      id={id}
      aria-label={t("rows")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a table that is wider than the page
      tabIndex={0}
      className="-mx-5 px-5 outline-offset-[-2px] sm:min-h-60 sm:overflow-auto"
    >
      <table className="w-full border-collapse text-sm max-sm:block">
        <thead className="bg-paper max-sm:block sm:sticky sm:top-0 sm:z-10">
          <tr className="text-start align-bottom max-sm:grid max-sm:gap-1 max-sm:border-b max-sm:border-rule max-sm:pb-4 sm:shadow-[inset_0_-1px_0_var(--rule)]">
            <th scope="col" className="w-11 max-sm:hidden">
              <span className="sr-only">{t("isAdded")}</span>
            </th>
            {table.columns.map((kind, column) => (
              <ColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a column
                key={column}
                kind={kind}
                heading={table.headings[column] ?? ""}
                column={column}
                onColumn={onColumn}
              />
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {table.rows.map((cells, row) => {
            const check = checked[row] ?? UNKNOWN;
            return (
              <PastedRow
                // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a row, whatever its cells contain
                key={row}
                {...{ cells, row, check, onCell, onTick }}
                columns={table.columns}
                headings={table.headings}
                aside={table.asides[row] ?? null}
                isTicked={isTicked(check, row)}
              />
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

type ColumnHeadProps = Pick<PastedRowsProps, "onColumn"> & {
  kind: ColumnKind;
  /** what stood above the column; "" for nothing */
  heading: string;
  column: number;
};

/** What a column is, and what stood above it. */
function ColumnHead({ kind, heading, column, onColumn }: ColumnHeadProps) {
  const t = useTranslations("pasting");
  const isTaken = kind !== "skip" && !isPrivate(kind);
  return (
    <th
      scope="col"
      className={`px-1 py-1 text-start font-medium max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-3 ${isTaken ? "min-w-40" : "min-w-28"}`}
    >
      <span className="block px-1 pb-0.5 text-xs font-normal break-words text-ink-soft max-sm:self-center">
        {heading === "" ? <span className="sm:hidden">{t("columnNumber", { number: column + 1 })}</span> : heading}
      </span>
      <select
        aria-label={t("column", { number: column + 1 })}
        value={kind}
        onChange={(event) => onColumn(column, event.target.value as ColumnKind)}
        className={`min-h-11 w-full rounded-[3px] border border-hairline bg-paper px-1 ${isTaken ? "" : "text-xs font-normal text-ink-faint"}`}
      >
        {[...columnKinds, ...(isPrivate(kind) ? [kind] : [])].map((each) => (
          <option key={each} value={each}>
            {t(`kind.${each}`)}
          </option>
        ))}
      </select>
    </th>
  );
}
