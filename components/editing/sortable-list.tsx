"use client";

import { AutoScroller, Cursor, Feedback, PointerSensor, PreventSelection, StyleInjector } from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useListFocus } from "./list-focus.ts";
import { moveTo, sortByIds } from "./reorder.ts";
import { moveBetweenRows } from "./row-keys.ts";
import { type RowControls, SortableRow } from "./sortable-row.tsx";

type SortableListProps<Item extends { id: string; label: string }> = {
  items: readonly Item[];
  /**
   * Moves an entry in `items`; the list shows the new place until the promise settles.
   * @param before the entry that follows it in the new order; null: it is last
   * @param text   what was done, in words
   */
  onMove: (id: string, before: string | null, text: string) => Promise<void>;
  renderItem: (item: Item, index: number, controls: RowControls) => ReactNode;
  disabled?: boolean | undefined;
};

/** Only the pointer comes from the library. The handle has its own arrow keys, and the portal its own announcements. */
const sensors = [PointerSensor];

/** The content security policy of the pages allows no style without the nonce of their scripts. */
function pluginsOfPage() {
  const nonce = typeof document === "undefined" ? "" : document.querySelector<HTMLElement>("script[nonce]")?.nonce;
  return [AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector.configure({ nonce: nonce ?? "" })];
}

/**
 * A list in an order that people choose: by dragging a row's handle, by the arrow keys on the handle, or by the buttons
 * next to it. All three do the same and announce the new place.
 */
export function SortableList<Item extends { id: string; label: string }>(props: SortableListProps<Item>) {
  const { onMove, renderItem, disabled = false } = props;
  const t = useTranslations("list");
  const [plugins] = useState(pluginsOfPage);
  const [announcement, setAnnouncement] = useState("");
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const items = asked === null ? props.items : sortByIds(props.items, asked);
  const focus = useListFocus<HTMLOListElement>(items.map(({ id }) => id));
  const move = (id: string, toIndex: number) => {
    const item = items.find((candidate) => candidate.id === id);
    if (!item || toIndex < 0 || toIndex >= items.length || items.indexOf(item) === toIndex) return;
    setAnnouncement(t("moved", { label: item.label, position: toIndex + 1, total: items.length }));
    const order = moveTo(items, id, toIndex).map((entry) => entry.id);
    setAsked(order);
    void onMove(id, order[toIndex + 1] ?? null, t("wasMoved", { label: item.label })).finally(() =>
      setAsked((latest) => (latest === order ? null : latest)),
    );
  };
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragEnd={({ operation, canceled }) => {
        if (canceled || !isSortable(operation.source)) return;
        move(String(operation.source.id), operation.source.index);
      }}
    >
      <ol
        ref={focus.list}
        className="grid grid-cols-1 empty:hidden print:block"
        onKeyDown={moveBetweenRows}
        onFocus={focus.note}
        onBlur={focus.forget}
      >
        {items.map((item, index) => (
          <SortableRow
            key={item.id}
            item={item}
            index={index}
            total={items.length}
            disabled={disabled}
            onMove={(toIndex) => move(item.id, toIndex)}
          >
            {(controls) => renderItem(item, index, controls)}
          </SortableRow>
        ))}
      </ol>
      <p ref={focus.end} tabIndex={-1} className="sr-only" role="status">
        {announcement}
      </p>
    </DragDropProvider>
  );
}
