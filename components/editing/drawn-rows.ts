import { useIsOnPage } from "./on-page.ts";

/** How many rows of a list the server draws: more than fit on a screen. */
const FIRST_ROWS = 30;
/** The height of a row in rem, as near as it is known before it is drawn (app/styles/rows.css). */
const ROW_HEIGHT = 2.25;

/**
 * The rows of a list that are drawn now: the first ones until the page is there, and all of them a moment later, so that the
 * server sends a record with hundreds of rows sooner.
 * @returns the rows, and the height in rem of those that are left, which keeps what stands below them in its place
 */
export function useDrawnRows<Row>(rows: readonly Row[]): { drawn: readonly Row[]; heightLeft: number } {
  const isOnPage = useIsOnPage();
  if (isOnPage || rows.length <= FIRST_ROWS) return { drawn: rows, heightLeft: 0 };
  return { drawn: rows.slice(0, FIRST_ROWS), heightLeft: (rows.length - FIRST_ROWS) * ROW_HEIGHT };
}
