"use client";

import { DragDropProvider } from "@dnd-kit/react";
import { isSortable } from "@dnd-kit/react/sortable";
import { type ReactNode, useState } from "react";
import { moved } from "./moving.ts";
import { SortableRow } from "./sortable-row.tsx";

type SortableListProps<Item extends { id: string; label: string }> = {
  items: readonly Item[];
  /** @param toIndex the place it has afterwards, 0 is first */
  onMove: (id: string, toIndex: number) => void;
  renderItem: (item: Item, index: number, controls: ReactNode) => ReactNode;
  labels: {
    handle: (label: string) => string;
    up: (label: string) => string;
    down: (label: string) => string;
    moved: (label: string, position: number, total: number) => string;
  };
  disabled?: boolean;
};

/**
 * A list in an order that people make: by dragging a row's handle, by the arrow keys on the handle, by the buttons
 * beside it. All three do the same and say the new place.
 */
export function SortableList<Item extends { id: string; label: string }>(props: SortableListProps<Item>) {
  const { items, onMove, renderItem, labels, disabled = false } = props;
  const [said, setSaid] = useState("");
  const move = (id: string, toIndex: number) => {
    const item = items.find((candidate) => candidate.id === id);
    if (!item || toIndex < 0 || toIndex >= items.length || items.indexOf(item) === toIndex) return;
    const place = moved(items, id, toIndex).indexOf(item);
    setSaid(labels.moved(item.label, place + 1, items.length));
    onMove(id, place);
  };
  return (
    <DragDropProvider
      onDragEnd={({ operation, canceled }) => {
        if (canceled || !isSortable(operation.source)) return;
        move(String(operation.source.id), operation.source.index);
      }}
    >
      <ol className="grid">
        {items.map((item, index) => (
          <SortableRow
            key={item.id}
            item={item}
            index={index}
            total={items.length}
            labels={labels}
            disabled={disabled}
            onMove={(toIndex) => move(item.id, toIndex)}
          >
            {(controls) => renderItem(item, index, controls)}
          </SortableRow>
        ))}
      </ol>
      <p className="sr-only" role="status">
        {said}
      </p>
    </DragDropProvider>
  );
}
