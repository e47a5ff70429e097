"use client";

import type { ReactNode } from "react";
import { useExpandedRows } from "./expanded-rows.ts";
import { FoldAllButton } from "./fold-all-button.tsx";
import type { EditedList } from "./list-operations.ts";
import { LostRowNotices } from "./lost-row-notices.tsx";
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
};

type EditableListProps<Item> = {
  items: readonly Item[];
  list: EditedList;
  /** the name of a row, for messages about moving and removing it */
  labelOf: (item: Item, number: number) => string;
  renderRow: (item: Item, row: EditableRow) => ReactNode;
  /** the message about a removal */
  removedText: string;
  /** the form that adds to the list */
  children: ReactNode;
};

/** A sortable list. Rows can be added, moved and removed, and that taken back; errors of these changes are shown. */
export function EditableList<Item extends { id: string }>(props: EditableListProps<Item>) {
  const { items, list, labelOf, renderRow, removedText, children } = props;
  const rows = items.map((item, at) => ({ id: item.id, label: labelOf(item, at + 1), item }));
  const folding = useExpandedRows(items.map(({ id }) => id));
  return (
    <>
      {items.length > 1 && <FoldAllButton rows={folding} />}
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
          })
        }
      />
      <LostRowNotices rows={rows} removed={list.removed} onRestore={list.restoreLost} />
      <OperationErrorNotice error={list.operations.error} />
      {children}
      <UndoNotices undo={list.undo} />
    </>
  );
}
