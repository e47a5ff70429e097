/** What single keys do, each key after the other; all of them can be turned off. */
export const SINGLE_KEYS = [
  { keys: ["?"], act: "showKeys" },
  { keys: ["n"], act: "newExchange" },
  { keys: ["g", "d"], act: "goDesk" },
  { keys: ["g", "e"], act: "goExchanges" },
  { keys: ["g", "p"], act: "goPeople" },
] as const;

export type SingleKeyAct = (typeof SINGLE_KEYS)[number]["act"];

/** Where an act leads to, below the address of the desk; null for what the page does itself. */
export const PLACE_OF: Readonly<Record<SingleKeyAct, string | null>> = {
  showKeys: null,
  newExchange: "/exchanges/new",
  goDesk: "",
  goExchanges: "/exchanges",
  goPeople: "/people",
};

/** The second key has to come within this time. */
const MAX_PAUSE_MS = 1_500;

const TYPING =
  "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=combobox]";

/** Whether a key belongs to something else: it is typed, an input method composes, or a dialog or a menu is open. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.isComposing ||
  event.keyCode === 229 ||
  event.repeat ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  (event.target instanceof Element && event.target.closest(TYPING) !== null) ||
  document.querySelector("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null;

/** Hears single keys: gives each the act that it ends, or null. The first of two keys is kept until the second. */
export function singleKeyReader(): (event: KeyboardEvent) => SingleKeyAct | null {
  let first: { key: string; at: number } | null = null;
  return (event) => {
    if (isTaken(event)) {
      first = null;
      return null;
    }
    const before = first && event.timeStamp - first.at <= MAX_PAUSE_MS ? first.key : null;
    const typed = before === null ? event.key : `${before} ${event.key}`;
    const found = SINGLE_KEYS.find(({ keys }) => keys.join(" ") === typed);
    first = before === null && event.key === "g" ? { key: "g", at: event.timeStamp } : null;
    return found?.act ?? null;
  };
}
