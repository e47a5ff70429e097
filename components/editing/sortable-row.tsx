"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { IconButton } from "../ui/icon-button.tsx";
import { SpriteIcon } from "../ui/sprite-icon.tsx";
import type { RowElements } from "./draggable-rows.tsx";

/** What moves a row. */
export type RowControls = {
  /** of the entry */
  id: string;
  /**
   * Is dragged, and takes the arrow keys; the Tab key passes it over, because the row itself takes them with Alt. Null until
   * the scripts of the page run, without which it does nothing.
   */
  handle: ReactNode;
  /** the buttons up and down, for whoever can do neither */
  arrows: ReactNode;
};

type SortableRowProps = {
  item: { id: string; label: string };
  index: number;
  total: number;
  elements: RowElements;
  /** the list is a table */
  isRow?: boolean;
  /** the scripts of the page run */
  isOnPage: boolean;
  onMove: (toIndex: number) => void;
  children: (controls: RowControls) => ReactNode;
};

/** One row of a SortableList with its handle and its two buttons. */
export function SortableRow(props: SortableRowProps) {
  const { item, index, total, elements, isRow = false, isOnPage, onMove, children } = props;
  const { label } = item;
  const arrow = (event: KeyboardEvent) => {
    const step = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: total - 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(step);
  };
  const arrowOfRow = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.altKey && target instanceof HTMLElement && "opensRow" in target.dataset) arrow(event);
  };
  const Row = isRow ? "div" : "li";
  const arrows = <MoveArrows label={label} index={index} total={total} onMove={onMove} />;
  return (
    <Row ref={elements.row} data-row={item.id} {...(isRow && { role: "row" })} onKeyDown={arrowOfRow}>
      {children({
        id: item.id,
        handle: isOnPage ? <Handle label={label} button={elements.handle} onKeyDown={arrow} /> : null,
        arrows,
      })}
    </Row>
  );
}

type HandleProps = { label: string; button: RowElements["handle"]; onKeyDown: (event: KeyboardEvent) => void };

/** A component of its own, so that the server does not make it. */
function Handle({ label, button, onKeyDown }: HandleProps) {
  const t = useTranslations("list");
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      title={t("handle", { label })}
      onKeyDown={onKeyDown}
      className="icon-button cursor-grab touch-none"
    >
      <SpriteIcon name="handle" className="size-4.5" />
    </button>
  );
}

type MoveArrowsProps = { label: string } & Pick<SortableRowProps, "index" | "total" | "onMove">;

/** A component of its own, so that a closed row does not make it. */
function MoveArrows({ label, index, total, onMove }: MoveArrowsProps) {
  const t = useTranslations("list");
  return (
    <>
      <IconButton icon="up" label={t("up", { label })} aria-disabled={index === 0} onClick={() => onMove(index - 1)} />
      <IconButton
        icon="down"
        label={t("down", { label })}
        aria-disabled={index === total - 1}
        onClick={() => onMove(index + 1)}
      />
    </>
  );
}
