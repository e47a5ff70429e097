/** How browsers report a key of an open composition: by the standard, and Safari by its code alone. */
export const COMPOSING_KEYS = [
  ["isComposing", { isComposing: true }],
  ["the key code 229", { keyCode: 229 }],
] as const;

export type ComposingKey = (typeof COMPOSING_KEYS)[number][1];
