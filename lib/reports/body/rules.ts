/** How many items one list in a body may have. */
export const MOST_LISTED = 100;
/** How many characters the words of one kind in a row may have. */
export const LONGEST_WORDS = 20_000;
