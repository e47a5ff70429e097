"use client";

import { AutoScroller, Cursor, Feedback, PointerSensor, PreventSelection, StyleInjector } from "@dnd-kit/dom";
import { DragDropProvider } from "@dnd-kit/react";
import { isSortable, useSortable } from "@dnd-kit/react/sortable";
import { type RefObject, useState } from "react";

/** What a row is dragged by; the row of a list is another element than that of a table. */
export type RowElements = {
  row: RefObject<(HTMLLIElement & HTMLDivElement) | null>;
  handle: RefObject<HTMLButtonElement | null>;
};

type DraggableRowsProps = {
  /** in their order */
  rows: readonly { id: string; elements: RowElements }[];
  /** @param index the new place of the row, from 0 */
  onDrop: (id: string, index: number) => void;
};

/** Only the pointer comes from the library. The handle has its own arrow keys, and the portal its own announcements. */
const sensors = [PointerSensor];

/** The content security policy of the pages allows no style without the nonce of their scripts. */
function pluginsOfPage() {
  const nonce = document.querySelector<HTMLElement>("script[nonce]")?.nonce ?? "";
  return [AutoScroller, Cursor, Feedback, PreventSelection, StyleInjector.configure({ nonce })];
}

/**
 * Lets the rows of a list be dragged. Renders nothing: the rows stand elsewhere on the page, so that the server makes a
 * long list without it.
 */
export function DraggableRows({ rows, onDrop }: DraggableRowsProps) {
  const [plugins] = useState(pluginsOfPage);
  return (
    <DragDropProvider
      plugins={plugins}
      sensors={sensors}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (!canceled && isSortable(source)) onDrop(String(source.id), source.index);
      }}
    >
      {rows.map(({ id, elements }, index) => (
        <DraggableRow key={id} id={id} index={index} elements={elements} />
      ))}
    </DragDropProvider>
  );
}

type DraggableRowProps = { id: string; index: number; elements: RowElements };

function DraggableRow({ id, index, elements }: DraggableRowProps) {
  useSortable({ id, index, element: elements.row, handle: elements.handle });
  return null;
}
