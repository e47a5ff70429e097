"use client";

import { useSortable } from "@dnd-kit/react/sortable";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "../ui/icon-button.tsx";
import { SpriteIcon } from "../ui/sprite-icon.tsx";

type SortableRowProps = {
  item: { id: string; label: string };
  index: number;
  total: number;
  disabled: boolean;
  onMove: (toIndex: number) => void;
  children: (controls: ReactNode) => ReactNode;
};

/** One row of a SortableList with its handle and its two buttons. */
export function SortableRow({ item, index, total, disabled, onMove, children }: SortableRowProps) {
  const t = useTranslations("list");
  const { label } = item;
  const { ref, handleRef, isDragging } = useSortable({ id: item.id, index, disabled });
  const arrow = (event: KeyboardEvent) => {
    const step = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: total - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(step);
  };
  const controls = disabled ? null : (
    <span className="flex shrink-0 print:hidden">
      <button
        ref={handleRef}
        type="button"
        aria-label={t("handle", { label })}
        title={t("handle", { label })}
        onKeyDown={arrow}
        className="grid size-11 cursor-grab touch-none place-items-center rounded-[3px] text-ink-faint hover:bg-leaf hover:text-ink"
      >
        <SpriteIcon name="handle" className="size-4.5" />
      </button>
      <IconButton icon="up" label={t("up", { label })} aria-disabled={index === 0} onClick={() => onMove(index - 1)} />
      <IconButton
        icon="down"
        label={t("down", { label })}
        aria-disabled={index === total - 1}
        onClick={() => onMove(index + 1)}
      />
    </span>
  );
  return (
    <li ref={ref} data-row={item.id} className={isDragging ? "relative z-10 bg-leaf outline outline-rule" : undefined}>
      {children(controls)}
    </li>
  );
}
