"use client";

import { useTranslations } from "next-intl";
import { createRef, type FocusEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { DraggableRows, type RowElements } from "./draggable-rows.tsx";
import { useListFocus } from "./list-focus.ts";
import { moveTo, sortByIds } from "./reorder.ts";
import { keepOneTabStop, moveBetweenRows } from "./row-keys.ts";
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
  /**
   * Rows are low, and the whole list is one stop of the tab key: the arrow keys go on from there, with Alt they move the
   * row. What else a row has is in the open row.
   */
  isCompact?: boolean;
};

/**
 * A list in an order that people choose: by dragging a row's handle, by the arrow keys on the handle, or by the buttons
 * of the open row. All three do the same and announce the new place.
 */
export function SortableList<Item extends { id: string; label: string }>(props: SortableListProps<Item>) {
  const { onMove, renderItem, isCompact = false } = props;
  const t = useTranslations("list");
  const [announcement, setAnnouncement] = useState("");
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const [isOnPage, setOnPage] = useState(false);
  useEffect(() => setOnPage(true), []);
  const items = asked === null ? props.items : sortByIds(props.items, asked);
  const focus = useListFocus<HTMLOListElement>(items.map(({ id }) => id));
  const elementsOf = useRowElements();
  useEffect(() => {
    if (isCompact) keepOneTabStop(focus.list.current);
  });
  const noteFocus = (event: FocusEvent<HTMLElement>) => {
    focus.note(event);
    if (isCompact && "opensRow" in event.target.dataset) keepOneTabStop(focus.list.current, event.target);
  };
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
    <>
      <ol
        ref={focus.list}
        className="grid grid-cols-1 empty:hidden print:block"
        onKeyDown={moveBetweenRows}
        onFocus={noteFocus}
        onBlur={focus.forget}
      >
        {items.map((item, index) => (
          <SortableRow
            key={item.id}
            item={item}
            index={index}
            total={items.length}
            elements={elementsOf(item.id)}
            isCompact={isCompact}
            isOnPage={isOnPage}
            onMove={(toIndex) => move(item.id, toIndex)}
          >
            {(controls) => renderItem(item, index, controls)}
          </SortableRow>
        ))}
      </ol>
      <p ref={focus.end} tabIndex={-1} className="sr-only" role="status">
        {announcement}
      </p>
      {isOnPage && items.length > 1 && (
        <DraggableRows rows={items.map(({ id }) => ({ id, elements: elementsOf(id) }))} onDrop={move} />
      )}
    </>
  );
}

/** The elements of each row of a list, by the id of the row. */
function useRowElements(): (id: string) => RowElements {
  const known = useRef(new Map<string, RowElements>());
  return (id) => {
    const elements = known.current.get(id) ?? { row: createRef(), handle: createRef() };
    known.current.set(id, elements);
    return elements;
  };
}
