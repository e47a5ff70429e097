import { act, fireEvent, screen } from "@testing-library/react";
import type { Choice } from "@/components/ui/choices.ts";
import type { ComposingKey } from "./composing-keys.ts";

export const LAW: Choice = { value: "law", label: "Law" };
export const LANGUAGES: Choice = { value: "languages", label: "Languages" };
export const GEOLOGY: Choice = { value: "geology", label: "Geology" };
export const SCHOOLS: readonly Choice[] = [GEOLOGY, LAW, LANGUAGES];

/** The text of the row that adds a typed text. */
export const createLabel = (typed: string) => `Add ${typed}`;

/** The only chooser of the page, beside native choices. */
export function chooser(): HTMLInputElement {
  const fields = screen.getAllByRole("combobox").filter((field) => field instanceof HTMLInputElement);
  const [only] = fields;
  if (!only || fields.length > 1) throw new Error(`the page has ${fields.length} choosers`);
  return only;
}
export const isOpen = () => chooser().getAttribute("aria-expanded") === "true";
/** The rows of the open list; none while it is closed. */
export const optionTexts = () => (isOpen() ? screen.queryAllByRole("option").map((option) => option.textContent) : []);
/** The row that Enter would pick, as screen readers are told. */
export const highlighted = () =>
  document.getElementById(chooser().getAttribute("aria-activedescendant") ?? "")?.textContent ?? null;

/**
 * Presses a key in the chooser that belongs to an open composition.
 * @returns whether the browser may act on the key, as by sending the form on Enter
 */
export function pressComposing(key: string, report: ComposingKey): boolean {
  const pressed = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...report });
  act(() => void chooser().dispatchEvent(pressed));
  return !pressed.defaultPrevented;
}

/** Puts letters into the chooser that an input method has not converted yet. */
export function compose(letters: string): void {
  fireEvent.compositionStart(chooser());
  fireEvent.input(chooser(), { target: { value: letters } });
}

/** Puts the chosen word in the place of the letters. */
export function convert(word: string): void {
  fireEvent.input(chooser(), { target: { value: word } });
  fireEvent.compositionEnd(chooser());
}
