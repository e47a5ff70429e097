"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Notice } from "../ui/notice.tsx";
import { useExpandedRows } from "./expanded-rows.ts";
import { FoldAllButton } from "./fold-all-button.tsx";
import type { EditedList } from "./list-operations.ts";
import { LostRowNotices } from "./lost-row-notices.tsx";
import { useNextRow } from "./next-row.ts";
import { OperationErrorNotice } from "./operation-error-notice.tsx";
import { SortableList } from "./sortable-list.tsx";
import type { RowControls } from "./sortable-row.tsx";
import { UndoNotices } from "./undo-notices.tsx";

/** What the list passes to each of its collapsible rows. */
export type EditableRow = {
  label: string;
  controls: RowControls;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onRemove: () => void;
  /** goes on to the same field of the next row, and from the last row to the field that adds */
  onNext: (field: string) => void;
};

type EditableListProps<Item> = {
  items: readonly Item[];
  list: EditedList;
  /** the name of a row, for messages about moving and removing it */
  labelOf: (item: Item, number: number) => string;
  renderRow: (item: Item, row: EditableRow) => ReactNode;
  /** the message about a removal */
  removedText: string;
  /** false: added rows stay lines, because they came whole */
  opensNew?: boolean;
  /** stands beside the button that opens all rows */
  aside?: ReactNode;
  /** the form that adds to the list */
  children: ReactNode;
};

/** A sortable list. Rows can be added, moved and removed, and that taken back; errors of these changes are shown. */
export function EditableList<Item extends { id: string }>(props: EditableListProps<Item>) {
  const { items, list, labelOf, renderRow, removedText, opensNew = true, aside, children } = props;
  const t = useTranslations("list");
  const rows = items.map((item, at) => ({ id: item.id, label: labelOf(item, at + 1), item }));
  const ids = items.map(({ id }) => id);
  const folding = useExpandedRows(ids, { opensNew });
  const goOn = useNextRow(folding, ids);
  const adder = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={!(opensNew || aside) ? "list-head list-head-alone" : "list-head"}>
        {aside}
        {items.length > 1 && <FoldAllButton rows={folding} />}
      </div>
      <SortableList
        items={rows}
        onMove={list.move}
        renderItem={({ item, label }, _index, controls) =>
          renderRow(item, {
            label,
            controls,
            isOpen: folding.isOpen(item.id),
            onOpen: (isOpen) => folding.setOpen(item.id, isOpen),
            onRemove: () => void list.remove(item.id, removedText),
            onNext: (field) => {
              if (goOn(item.id, field)) return;
              folding.setOpen(item.id, false);
              adder.current?.querySelector<HTMLElement>("input:not([type=checkbox])")?.focus();
            },
          })
        }
      />
      <LostRowNotices rows={rows} removed={list.removed} onRestore={list.restoreLost} />
      <OperationErrorNotice error={list.operations.error} />
      {list.kept > 0 && <Notice tone="plain">{t("pasteKept", { kept: list.kept })}</Notice>}
      <div ref={adder} className="contents">
        {children}
      </div>
      <UndoNotices undo={list.undo} />
    </>
  );
}
