"use client";

import { useLayoutEffect, useRef } from "react";

declare global {
  interface Window {
    /** fields with input, noted from the first moment of the page (`EarlyInputScript`) */
    typedInto?: WeakSet<EventTarget>;
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: HTMLElement | null): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

function useEarlyField(id: string, give: (field: Field) => void): void {
  const take = useRef(give);
  useLayoutEffect(() => {
    const field = document.getElementById(id);
    if (isField(field) && window.typedInto?.delete(field)) take.current(field);
  }, [id]);
}

/**
 * Reads the input that a field received before the scripts of the page loaded.
 * @param id   of the field
 * @param give gets the text, or the value of the choice
 */
export function useEarlyInput(id: string, give: (text: string) => void): void {
  useEarlyField(id, ({ value }) => give(value));
}

/** As `useEarlyInput`, for a checkbox. */
export function useEarlyCheck(id: string, give: (isTicked: boolean) => void): void {
  useEarlyField(id, (field) => field instanceof HTMLInputElement && give(field.checked));
}
