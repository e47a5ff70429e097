/** How many characters the title and the summary of a report may have. */
export const LONGEST_TITLE = 200;
export const LONGEST_SUMMARY = 600;
/** How many items one list in a body may have. */
export const MOST_LISTED = 100;
/** How many characters the words of one kind in a row may have. */
export const LONGEST_WORDS = 20_000;
