"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { flushSync } from "react-dom";
import type { AutosavedSection } from "./autosave.ts";
import { useClickedField } from "./clicked-field.ts";
import { useRowOpener } from "./current-row.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { type FoldedFact, FoldedFacts } from "./folded-facts.tsx";
import { RemoveButton } from "./remove-button.tsx";
import { SectionStatus } from "./section-status.tsx";
import type { Values } from "./section-store.ts";
import type { RowControls } from "./sortable-row.tsx";

type CollapsibleRowProps<V extends Values> = {
  /** names the fields together */
  label: string;
  controls: RowControls;
  /** the line of the closed row, which is the button that opens it */
  line: ReactNode;
  /** the row saves itself, and stays open while a field has an error or a conflict */
  section: AutosavedSection<V>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** asked for where the row has its button: not on the server */
  removeLabel: () => string;
  onRemove: () => void;
  /** more buttons of the open row */
  actions?: ReactNode;
  /** the whole list announces its saves */
  isQuiet?: boolean;
  /** of a row of a table: its cells before and behind the line, which is the heading of the row */
  cells?: { before: ReactNode; behind: ReactNode };
  /** what became of the row, shown under its line while it is closed as well */
  note?: ReactNode;
  /** what the closed row holds besides its line, for the search of the browser and for paper */
  folded?: () => readonly FoldedFact[];
  /** the fields */
  children: ReactNode;
};

/** A row of a list that shows one line and opens to its fields. */
export function CollapsibleRow<V extends Values>(props: CollapsibleRowProps<V>) {
  const {
    label,
    controls,
    line,
    section,
    onOpen,
    removeLabel,
    onRemove,
    actions,
    isQuiet,
    note,
    cells,
    folded,
    children,
  } = props;
  const id = useId();
  const opener = useRowOpener(controls.id);
  const isCell = cells !== undefined;
  const isAsking = section.conflicts.length > 0 || Object.keys(section.fields).length > 0;
  const isOpen = props.isOpen || isAsking;
  const ifOpen = isOpen || undefined;
  const fields = useRef<HTMLFieldSetElement>(null);
  const leadToField = useClickedField(fields, isOpen);
  const refresh = useDebouncedRefresh();
  const isGone = section.refusal?.code === "not_found";
  // somebody else removed the row: the new page shows the list without it
  useEffect(() => {
    if (isGone) refresh();
  }, [isGone, refresh]);
  // the row stays open afterwards, so that no field disappears while a person types in it
  const open = useRef(onOpen);
  open.current = onOpen;
  // a row that was closed is brought into view once, and the focus stays where the person types
  const row = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(props.isOpen);
  useEffect(() => {
    if (!isAsking) return;
    if (!wasOpen.current) row.current?.scrollIntoView({ block: "nearest" });
  }, [isAsking]);
  wasOpen.current = props.isOpen;
  // whoever closes all rows, or goes on to the next one, does not close the field in which the answer is typed
  useEffect(() => {
    if (isAsking && !props.isOpen) open.current(true);
  }, [isAsking, props.isOpen]);
  const removeByKey = (event: KeyboardEvent) => {
    if (event.key !== "Delete" || event.repeat) return;
    event.preventDefault();
    onRemove();
  };
  const openFound = () => {
    // at once: a row away from the window is not laid out, and where it is then depends on what is above it
    flushSync(() => onOpen(true));
    row.current?.scrollIntoView({ block: "nearest" });
  };
  // without its handle, a row is as the server sent it
  const isWhole = controls.handle !== null;
  return (
    <div ref={row} className="collapsible-row" data-open={ifOpen}>
      <div className="collapsible-row-head" data-open={ifOpen}>
        {cellOf(isCell, controls.handle)}
        {cells?.before}
        {cellOf(
          isCell,
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            data-opens-row=""
            {...opener}
            onKeyDown={removeByKey}
            onClick={(event) => {
              leadToField(event);
              onOpen(isAsking || !isOpen);
            }}
            className="collapsible-row-line"
          >
            <span className="collapsible-row-arrow" />
            {line}
          </button>,
          "rowheader",
        )}
        {cells?.behind}
        {(isWhole || isCell) && (
          <div className="collapsible-row-actions" {...(isCell && { role: "cell" })}>
            {(isOpen || !isQuiet || section.status !== "idle") && (
              <SectionStatus section={section} isAnnounced={!isQuiet} />
            )}
            {isOpen && controls.arrows}
            {isOpen && actions}
            {isWhole && <RemoveButton icon="remove" label={removeLabel()} onRemove={onRemove} isSkipped={!isOpen} />}
          </div>
        )}
      </div>
      {note && cellOf(isCell, note)}
      {isWhole && !isOpen && folded && <FoldedFacts facts={folded()} onFound={openFound} />}
      {isOpen &&
        cellOf(
          isCell,
          <fieldset ref={fields} id={id} aria-label={label} className="collapsible-row-fields fields-beside">
            {children}
          </fieldset>,
        )}
    </div>
  );
}

/** A cell of a row of a table; in other lists only what it contains. No component: a record has hundreds of rows. */
const cellOf = (isCell: boolean, content: ReactNode, role = "cell"): ReactNode =>
  isCell ? <div role={role}>{content}</div> : content;
