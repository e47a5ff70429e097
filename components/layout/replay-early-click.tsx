"use client";

import { useEffect } from "react";

declare global {
  interface Window {
    /** notes the button that is pressed, until the scripts of the page are there (`EarlyInputScript`) */
    notePress?: (event: MouseEvent) => void;
    /** the last button that was pressed before that */
    pressed?: HTMLButtonElement;
  }
}

/**
 * Presses once more the button that was pressed last before the scripts of the page were there, on a slow line: nothing
 * heard it then. A button that sends its form does so without them, and is left alone. Belongs behind everything else
 * of the page.
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
