"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keeps what the page scrolls to, such as a focused field or the target of a link, out from under a bar that stays at the
 * top.
 */
export function useScrollPadding(bar: RefObject<HTMLElement | null>, isAtTop: boolean): void {
  useEffect(() => {
    const element = bar.current;
    if (!element || !isAtTop) return;
    const { style } = document.documentElement;
    const measure = () => {
      // on a low screen the bar goes with the page
      const isSticky = getComputedStyle(element).position === "sticky";
      style.scrollPaddingTop = isSticky ? `${element.offsetHeight}px` : "";
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
      style.scrollPaddingTop = "";
    };
  }, [bar, isAtTop]);
}
