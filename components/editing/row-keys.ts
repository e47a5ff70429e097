import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Moves the focus between the buttons that open the rows of a list: up, down, to the first and to the last. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const { target, currentTarget } = event;
  if (
    event.defaultPrevented ||
    event.altKey ||
    step === undefined ||
    !(target instanceof HTMLElement) ||
    !("opensRow" in target.dataset)
  )
    return;
  const openers = [...currentTarget.querySelectorAll<HTMLElement>("[data-opens-row]")];
  const place = openers.indexOf(target) + step;
  event.preventDefault();
  openers[Math.max(0, Math.min(openers.length - 1, place))]?.focus();
}

/**
 * Leaves the tab key one stop among the buttons that open the rows of a list.
 * @param stop the button that keeps it; the one that has it, or the first, unless it is given
 */
export function keepOneTabStop(list: HTMLElement | null, stop?: HTMLElement): void {
  const openers = [...(list?.querySelectorAll<HTMLElement>("[data-opens-row]") ?? [])];
  const kept = stop ?? openers.find((opener) => opener.tabIndex === 0) ?? openers[0];
  for (const opener of openers) opener.tabIndex = opener === kept ? 0 : -1;
}
