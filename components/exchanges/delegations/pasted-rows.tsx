"use client";

import { useTranslations } from "next-intl";
import type { CheckedRow } from "@/lib/exchanges/pasted-people/rules.ts";
import type { PastedTable } from "@/lib/exchanges/pasted-table/rules.ts";
import { type ColumnKind, columnKinds } from "@/lib/exchanges/people-lines/rules.ts";

type PastedRowsProps = {
  table: PastedTable;
  checked: readonly CheckedRow[];
  isTicked: (row: CheckedRow, at: number) => boolean;
  onColumn: (column: number, kind: ColumnKind) => void;
  onCell: (row: number, column: number, text: string) => void;
  onTick: (row: number, isTicked: boolean) => void;
};

/** The pasted rows as a table: each column shows its kind, each wrong cell its error; both can be corrected. */
export function PastedRows({ table, checked, isTicked, onColumn, onCell, onTick }: PastedRowsProps) {
  const t = useTranslations("pasting");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a table that is wider than the page
    <section aria-label={t("rows")} tabIndex={0} className="-mx-5 overflow-x-auto px-5">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-rule text-start">
            <th scope="col" className="w-11">
              <span className="sr-only">{t("isAdded")}</span>
            </th>
            {table.columns.map((kind, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a column
              <th key={column} scope="col" className="min-w-32 px-1 py-1 text-start font-medium">
                <select
                  aria-label={t("column", { number: column + 1 })}
                  value={kind}
                  onChange={(event) => onColumn(column, event.target.value as ColumnKind)}
                  className={`min-h-11 w-full bg-paper ${kind === "skip" ? "font-normal text-ink-faint" : ""}`}
                >
                  {columnKinds.map((each) => (
                    <option key={each} value={each}>
                      {t(`kind.${each}`)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a row, whatever its cells contain
              key={row}
              {...{ cells, row, columns: table.columns, onCell, onTick }}
              check={checked[row] ?? { member: null, issues: [], isDoubtful: true }}
              isTicked={checked[row] !== undefined && isTicked(checked[row], row)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = Pick<PastedRowsProps, "onCell" | "onTick"> & {
  cells: readonly string[];
  row: number;
  columns: readonly ColumnKind[];
  check: CheckedRow;
  isTicked: boolean;
};

function Row({ cells, row, columns, check, isTicked, onCell, onTick }: RowProps) {
  const t = useTranslations("pasting");
  const ofRow = check.issues.filter(({ column }) => column === null);
  return (
    <tr className="border-b border-hairline align-top">
      <td>
        <label className="grid size-11 place-items-center">
          <input
            type="checkbox"
            className="size-5 accent-ink"
            aria-label={t("addRow", { number: row + 1 })}
            checked={isTicked}
            disabled={check.member === null}
            onChange={(event) => onTick(row, event.target.checked)}
          />
        </label>
      </td>
      {cells.map((cell, column) => {
        const wrong = check.issues.filter((issue) => issue.column === column);
        const isBlocking = wrong.length > 0 && check.member === null;
        const shown = column === 0 ? [...wrong, ...ofRow] : wrong;
        const id = `pasted-${row}-${column}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a cell
          <td key={column} className="px-1 py-0.5">
            <input
              aria-label={t("cell", { kind: t(`kind.${columns[column] ?? "skip"}`), number: row + 1 })}
              aria-invalid={isBlocking || undefined}
              aria-describedby={shown.length > 0 ? id : undefined}
              value={cell}
              onChange={(event) => onCell(row, column, event.target.value)}
              className={`min-h-11 w-full min-w-0 bg-transparent px-1 aria-invalid:border-b-2 aria-invalid:border-danger ${columns[column] === "skip" ? "text-ink-faint line-through" : ""}`}
            />
            {shown.length > 0 && (
              <p id={id} className={`px-1 pb-1 text-xs ${check.member === null ? "text-danger" : "text-ink-soft"}`}>
                {shown.map(({ problem }) => t(`problem.${problem}`)).join(" ")}
              </p>
            )}
          </td>
        );
      })}
    </tr>
  );
}
