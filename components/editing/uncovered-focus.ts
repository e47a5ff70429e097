import { type RefObject, useEffect } from "react";

const GAP_PX = 12;

/** How far the page has to scroll until a notice at its foot does not cover what has the focus, in pixels. */
export function coveredBy(notice: DOMRect, focused: DOMRect): number {
  const isBeside = focused.right <= notice.left || focused.left >= notice.right;
  const isAbove = focused.bottom + GAP_PX <= notice.top;
  return isBeside || isAbove || focused.top >= notice.bottom ? 0 : focused.bottom + GAP_PX - notice.top;
}

/**
 * Scrolls the page where a notice at its foot covers the field that has the focus: when the notice appears, when the focus
 * moves, and while the field grows.
 * @param offset how far the notice stands above its place; a change is looked at as well
 */
export function useUncoveredFocus(notice: RefObject<HTMLElement | null>, offset: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the notice has moved
  useEffect(() => {
    const look = () => {
      const { activeElement } = document;
      if (!notice.current || !activeElement || activeElement === document.body) return;
      if (notice.current.contains(activeElement)) return;
      const covered = coveredBy(notice.current.getBoundingClientRect(), activeElement.getBoundingClientRect());
      if (covered > 0) window.scrollBy({ top: covered });
    };
    look();
    document.addEventListener("focusin", look);
    document.addEventListener("input", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("input", look);
    };
  }, [notice, offset]);
}
