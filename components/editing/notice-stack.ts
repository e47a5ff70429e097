import { useEffect, useId, useSyncExternalStore } from "react";

/** The notices at the foot of the page, the newest last, with their heights in pixels. */
let notices: readonly { id: string; height: number }[] = [];
const listeners = new Set<() => void>();
const GAP = 8;

function change(next: typeof notices): void {
  notices = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far above the foot of the page a notice stands, in pixels: above all notices that came after it. */
function offsetOf(id: string): number {
  const at = notices.findIndex((notice) => notice.id === id);
  if (at < 0) return 0;
  return notices.slice(at + 1).reduce((sum, { height }) => sum + height + GAP, 0);
}

/**
 * Keeps notices at the foot of the page apart, whichever lists show them: a newer one pushes the older ones up.
 * @param element the notice; its height may change with the width of the page
 * @returns how far above its place the notice is to stand, in pixels
 */
export function useNoticeOffset(element: { readonly current: HTMLElement | null }): number {
  const id = useId();
  useEffect(() => {
    const measure = () => {
      const height = element.current?.offsetHeight ?? 0;
      const isKnown = notices.some((notice) => notice.id === id && notice.height === height);
      if (!isKnown) change(notices.map((notice) => (notice.id === id ? { id, height } : notice)));
    };
    change([...notices, { id, height: element.current?.offsetHeight ?? 0 }]);
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    return () => {
      observer.disconnect();
      change(notices.filter((notice) => notice.id !== id));
    };
  }, [id, element]);
  return useSyncExternalStore(
    subscribe,
    () => offsetOf(id),
    () => 0,
  );
}
