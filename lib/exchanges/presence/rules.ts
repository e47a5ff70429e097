/** How often a page that is in view says that it is there, in milliseconds. */
export const PRESENCE_STEP_MS = 8_000;

/**
 * How long somebody counts as present after the page said so, in milliseconds: two steps and a slow answer. With one
 * step until others ask again, a closed laptop is gone from their pages within 30 seconds.
 */
export const PRESENCE_MS = 20_000;
