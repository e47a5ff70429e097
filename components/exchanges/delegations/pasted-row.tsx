"use client";

import { useTranslations } from "next-intl";
import { type Aside, type ColumnKind, isPrivate } from "@/lib/exchanges/pasted-columns/rules.ts";
import type { CheckedRow } from "@/lib/exchanges/pasted-people/rules.ts";

type PastedRowProps = {
  cells: readonly string[];
  row: number;
  columns: readonly ColumnKind[];
  /** what stood above each column; "" where nothing did */
  headings: readonly string[];
  /** what the row is, where it is nobody */
  aside: Aside | null;
  check: CheckedRow;
  isTicked: boolean;
  onCell: (row: number, column: number, text: string) => void;
  onTick: (row: number, isTicked: boolean) => void;
};

/**
 * A row of a pasted list. Of somebody the cells that are taken over can be corrected, the others are shown. Of a row that
 * is nobody the reason is said; whoever ticks it makes it a row like the others.
 */
export function PastedRow({ cells, row, columns, headings, aside, check, isTicked, onCell, onTick }: PastedRowProps) {
  const t = useTranslations("pasting");
  const id = `pasted-${row}-aside`;
  const words = cells.filter((cell) => cell !== "").join(" · ");
  return (
    <tr className="border-b border-hairline align-top max-sm:grid max-sm:grid-cols-[auto_minmax(0,1fr)] max-sm:gap-x-1 max-sm:py-2">
      <td className="max-sm:row-span-10">
        <label className="grid size-11 place-items-center">
          <input
            type="checkbox"
            className="size-5 accent-ink"
            aria-label={t("addRow", { number: row + 1 })}
            aria-describedby={aside ? id : undefined}
            checked={isTicked && aside === null}
            disabled={aside ? aside === "empty" : check.member === null}
            onChange={(event) => onTick(row, event.target.checked)}
          />
        </label>
      </td>
      {aside ? (
        <td colSpan={columns.length} className="px-2 py-2.5 text-ink-soft max-sm:col-start-2">
          {words !== "" && <span className="me-2 break-words">{words}</span>}
          <span id={id} className="text-xs">
            {t(`aside.${aside}`)}
          </span>
        </td>
      ) : (
        cells.map((cell, column) => (
          <Cell
            // biome-ignore lint/suspicious/noArrayIndexKey: its place identifies a cell
            key={column}
            {...{ cell, row, column, check, onCell }}
            kind={columns[column] ?? "skip"}
            heading={headings[column] ?? ""}
            // what is wrong with the row as a whole is said in its first cell
            issues={check.issues.filter((issue) => issue.column === column || (column === 0 && issue.column === null))}
          />
        ))
      )}
    </tr>
  );
}

type CellProps = Pick<PastedRowProps, "row" | "check" | "onCell"> & {
  cell: string;
  column: number;
  kind: ColumnKind;
  heading: string;
  issues: CheckedRow["issues"];
};

function Cell({ cell, row, column, kind, heading, check, issues, onCell }: CellProps) {
  const t = useTranslations("pasting");
  const id = `pasted-${row}-${column}`;
  const isBlocking = check.member === null && issues.some((issue) => issue.column === column);
  const notes = issues.length > 0 && (
    <p id={id} className={`px-1 pb-1 text-xs ${check.member === null ? "text-danger" : "text-ink-soft"}`}>
      {issues.map(({ problem }) => t(`problem.${problem}`)).join(" ")}
    </p>
  );
  if (kind === "skip" || isPrivate(kind)) {
    return (
      <td className={`px-1 max-sm:order-last max-sm:col-start-2 ${cell === "" && !notes ? "max-sm:hidden" : ""}`}>
        <span className="flex min-h-11 items-center gap-2 px-1 break-words text-ink-faint max-sm:min-h-7">
          {cell !== "" && <span className="text-xs sm:hidden">{heading || t(`kind.${kind}`)}</span>}
          {cell}
        </span>
        {notes}
      </td>
    );
  }
  return (
    <td className="px-1 max-sm:col-start-2">
      <span aria-hidden="true" className="px-1 text-xs text-ink-soft sm:hidden">
        {t(`kind.${kind}`)}
      </span>
      <input
        aria-label={t("cell", { kind: t(`kind.${kind}`), number: row + 1 })}
        aria-invalid={isBlocking || undefined}
        aria-describedby={notes ? id : undefined}
        value={cell}
        onChange={(event) => onCell(row, column, event.target.value)}
        className="field-sizing-content min-h-11 max-w-96 min-w-full bg-transparent px-1 max-sm:w-full max-sm:max-w-full aria-invalid:border-b-2 aria-invalid:border-danger max-sm:border-b max-sm:border-hairline"
      />
      {notes}
    </td>
  );
}
