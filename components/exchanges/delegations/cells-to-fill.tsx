"use client";

import { ArrowDownToLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { countCellsToFill, type PastedTable } from "@/lib/exchanges/pasted-table/rules.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

type CellsToFillProps = {
  table: PastedTable;
  /** fills the empty cells of a column with what stands above them */
  onFill: (column: number) => void;
  /** takes the last filling back; null when there is none */
  onUnfill: (() => void) | null;
};

/** Offers to fill the cells that were part of a merged one, of which a spreadsheet copies only the first. */
export function CellsToFill({ table, onFill, onUnfill }: CellsToFillProps) {
  const t = useTranslations("pasting");
  const buttons = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  // the button that was pressed is gone: the keyboard goes on at the one that takes it back, or offers it again
  useEffect(() => {
    if (wasPressed.current) buttons.current?.querySelector("button")?.focus();
    wasPressed.current = false;
  });
  const press = (act: () => void) => {
    wasPressed.current = true;
    act();
  };
  const columns = table.columns.flatMap((kind, column) => {
    const count = countCellsToFill(table, column);
    return count > 0 ? [{ kind, column, count }] : [];
  });
  if (columns.length === 0 && !onUnfill) return null;
  return (
    <div ref={buttons} className="flex flex-wrap items-center gap-x-3 gap-y-2">
      {onUnfill && (
        <>
          <Notice tone="plain">{t("filled")}</Notice>
          <Button type="button" tone="quiet" onClick={() => press(onUnfill)}>
            {t("unfill")}
          </Button>
        </>
      )}
      {columns.map(({ kind, column, count }) => (
        <Button key={column} type="button" tone="quiet" onClick={() => press(() => onFill(column))}>
          <ArrowDownToLine aria-hidden="true" className="size-4" />
          {t("fill", { count, kind: t(`kind.${kind}`) })}
        </Button>
      ))}
    </div>
  );
}
