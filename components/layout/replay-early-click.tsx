"use client";

import { useEffect } from "react";

declare global {
  interface Window {
    /** notes the pressed button until the scripts of the page have loaded (`EarlyInputScript`) */
    notePress?: (event: MouseEvent) => void;
    /** the last button that was pressed by then */
    pressed?: HTMLButtonElement;
  }
}

/**
 * Presses again the last button that was pressed before the scripts of the page loaded, because no handler received
 * that click. Leaves out buttons that send a form, which work without scripts. Put it after all other content of the
 * page.
 */
export function ReplayEarlyClick() {
  useEffect(() => {
    const { notePress, pressed } = window;
    if (notePress) document.removeEventListener("click", notePress, true);
    delete window.pressed;
    if (pressed?.isConnected) pressed.click();
  }, []);
  return null;
}
