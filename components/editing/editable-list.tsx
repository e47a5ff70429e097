"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { useExpandedRows } from "./expanded-rows.ts";
import type { ListEdits } from "./list-edits.ts";
import { LostRowNotices } from "./lost-row-notices.tsx";
import { OperationErrorNotice } from "./operation-error-notice.tsx";
import { SortableList } from "./sortable-list.tsx";
import { UndoNotice } from "./undo-notice.tsx";

/** What the list passes to each of its collapsible rows. */
export type EditableRow = {
  label: string;
  controls: ReactNode;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onRemove: () => void;
};

type EditableListProps<Item> = {
  items: readonly Item[];
  edits: ListEdits;
  /** the name of a row, for messages about moving and removing it */
  labelOf: (item: Item, number: number) => string;
  renderRow: (item: Item, row: EditableRow) => ReactNode;
  /** the message about the last removal */
  removedText: string;
  /** the form that adds to the list */
  children: ReactNode;
};

/** A sortable list. Rows can be added, removed and restored; errors of these changes are shown. */
export function EditableList<Item extends { id: string }>(props: EditableListProps<Item>) {
  const { items, edits, labelOf, renderRow, removedText, children } = props;
  const t = useTranslations("list");
  const { removed } = edits;
  const rows = items.map((item, at) => ({ id: item.id, label: labelOf(item, at + 1), item }));
  const folding = useExpandedRows(items.map(({ id }) => id));
  return (
    <>
      {items.length > 1 && (
        <Button
          type="button"
          tone="ghost"
          className="-me-3 -my-3 justify-self-end px-3 text-sm text-ink-soft print:hidden"
          onClick={() => folding.setAll(!folding.areAllOpen)}
        >
          {t(folding.areAllOpen ? "foldAll" : "openAll")}
        </Button>
      )}
      <SortableList
        items={rows}
        onMove={edits.move}
        renderItem={({ item, label }, _index, controls) =>
          renderRow(item, {
            label,
            controls,
            isOpen: folding.isOpen(item.id),
            onOpen: (isOpen) => folding.setOpen(item.id, isOpen),
            onRemove: () => void edits.remove(item.id),
          })
        }
      />
      <LostRowNotices rows={rows} removed={removed} onRestore={edits.restoreLost} />
      <OperationErrorNotice error={edits.operations.error} />
      {children}
      {removed && (
        <UndoNotice
          key={removed}
          text={removedText}
          onUndo={() => void edits.restore(removed)}
          onClose={edits.forgetRemoved}
        />
      )}
    </>
  );
}
