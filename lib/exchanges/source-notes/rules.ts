/** How many notes one record may have. */
export const MAX_NOTES = 50;

/** How long a passage may be. */
export const MAX_QUOTE_LENGTH = 2000;
