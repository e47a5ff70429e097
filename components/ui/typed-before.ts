"use client";

import { useLayoutEffect, useRef } from "react";

declare global {
  interface Window {
    /** fields that were typed into, noted from the first moment of the page (`EarlyTypingScript`) */
    typedInto?: WeakSet<EventTarget>;
  }
}

/**
 * Takes in what was typed into a field of the page before its scripts were there, on a slow line.
 * @param id   of the field
 * @param give gets the text
 */
export function useTypedBefore(id: string, give: (text: string) => void): void {
  const take = useRef(give);
  useLayoutEffect(() => {
    const field = document.getElementById(id);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    if (window.typedInto?.delete(field)) take.current(field.value);
  }, [id]);
}
