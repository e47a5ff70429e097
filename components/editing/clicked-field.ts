"use client";

import { type MouseEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Leads a click on the words of a closed row to the field that has them, so that they are changed by one click. A part of the
 * line says by `data-edits` of which field it shows the words: "title" for the fields titleZh and titleEn. Only a mouse: under
 * a finger a keyboard would cover what was just opened.
 * @param fields where the fields of the open row are
 * @returns      takes the click on the line before the row opens
 */
export function useClickedField(fields: RefObject<HTMLElement | null>, isOpen: boolean): (event: MouseEvent) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    const names = wanted.current;
    wanted.current = [];
    for (const name of names) {
      const field = fields.current?.querySelector<HTMLElement>(`[name="${name}"]`);
      if (!field) continue;
      field.focus();
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) moveToEnd(field);
      return;
    }
  }, [isOpen, fields]);
  return ({ clientX, clientY, currentTarget, nativeEvent }) => {
    const isByMouse = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "mouse";
    // the button may lie over the words of the whole row
    const row = currentTarget.closest(".collapsible-row");
    const part = document
      .elementsFromPoint(clientX, clientY)
      .find((element) => row?.contains(element) && element.closest("[data-edits]") !== null);
    wanted.current = isByMouse && !isOpen && part ? namesAt(part) : [];
  };
}

/** The names that the field of these words may have, the one in their language first. */
function namesAt(part: Element): readonly string[] {
  const edits = part.closest<HTMLElement>("[data-edits]")?.dataset.edits;
  if (edits === undefined) return [];
  const isChinese = part.closest("[lang]")?.getAttribute("lang")?.startsWith("zh") ?? false;
  return [...(isChinese ? [`${edits}Zh`, `${edits}En`] : [`${edits}En`, `${edits}Zh`]), edits];
}

/** Only fields of text have a selection; a field of days or hours stays as it is. */
function moveToEnd(field: HTMLTextAreaElement | HTMLInputElement): void {
  if (field.selectionEnd === null) return;
  field.setSelectionRange(field.value.length, field.value.length);
}
