"use client";

import { useTranslations } from "next-intl";
import { createRef, type FocusEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from "react";
import { RowsContext, useCurrentRow } from "./current-row.ts";
import { DraggableRows, type RowElements } from "./draggable-rows.tsx";
import { useDrawnRows } from "./drawn-rows.ts";
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
  /** shows the list as a table: its name, and the row with the headings of its columns */
  table?: { label: string; head: ReactNode } | undefined;
  renderItem: (item: Item, index: number, controls: RowControls) => ReactNode;
};

/**
 * A list in an order that people choose: by dragging a row's handle, by Alt and the arrow keys, or by the buttons of the
 * open row. All three do the same and announce the new place. The Tab key reaches one row of it, the arrow keys the others.
 */
export function SortableList<Item extends { id: string; label: string }>(props: SortableListProps<Item>) {
  const { onMove, table, renderItem } = props;
  const t = useTranslations("list");
  const [announcement, setAnnouncement] = useState("");
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const [isOnPage, setOnPage] = useState(false);
  useEffect(() => setOnPage(true), []);
  const items = asked === null ? props.items : sortByIds(props.items, asked);
  const { drawn, heightLeft } = useDrawnRows(items);
  const ids = items.map(({ id }) => id);
  const focus = useListFocus<HTMLOListElement & HTMLDivElement>(ids);
  const current = useCurrentRow(ids);
  const hintId = useId();
  const list = useMemo(() => ({ rows: current, hintId }), [current, hintId]);
  const note = (event: FocusEvent<HTMLElement>) => {
    focus.note(event);
    current.set(ownRowOf(event.currentTarget, event.target));
  };
  const elementsOf = useRowElements();
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
  const List = table ? "div" : "ol";
  return (
    <RowsContext value={list}>
      <List
        ref={focus.list}
        {...(table && { role: "table", "aria-label": table.label })}
        className="grid grid-cols-1 empty:hidden print:block"
        onKeyDown={moveBetweenRows}
        onFocus={note}
        onBlur={focus.forget}
      >
        {table?.head}
        {drawn.map((item, index) => (
          <SortableRow
            key={item.id}
            item={item}
            index={index}
            total={items.length}
            elements={elementsOf(item.id)}
            isRow={table !== undefined}
            isOnPage={isOnPage}
            onMove={(toIndex) => move(item.id, toIndex)}
          >
            {(controls) => renderItem(item, index, controls)}
          </SortableRow>
        ))}
      </List>
      {heightLeft > 0 && <div aria-hidden="true" style={{ height: `${heightLeft}rem` }} />}
      {items.length > 0 && (
        <p id={hintId} hidden>
          {t("keys")}
        </p>
      )}
      <p ref={focus.end} tabIndex={-1} className="sr-only" role="status">
        {announcement}
      </p>
      {isOnPage && items.length > 1 && (
        <DraggableRows rows={drawn.map(({ id }) => ({ id, elements: elementsOf(id) }))} onDrop={move} />
      )}
    </RowsContext>
  );
}

/** The row of a list that an element stands in; a row may have a list of its own inside. */
function ownRowOf(list: Element, element: Element): string | undefined {
  const row = element.closest<HTMLElement>("[data-row]");
  if (!row || !list.contains(row)) return undefined;
  return row.parentElement === null || row.parentElement === list ? row.dataset.row : ownRowOf(list, row.parentElement);
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
