import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { revalidateTag } from "next/cache";
import { after } from "next/server";
import { seconds } from "./clock.ts";
import { MAX_STATEMENT_MS } from "./db.ts";

/**
 * How many statements the deepest public pages send one after another: what the filters offer takes four, and the list
 * or the institution beside them one. A test counts them.
 */
export const STATEMENTS_IN_A_ROW = 5;

/** What a page takes beside its statements: to be drawn and to be kept. */
const MAX_RENDER_MS = seconds(2);

/** By then nearly every page that was being made is kept, and after the last one so is the slowest. */
export const EXPIRED_AGAIN_AFTER_MS = [seconds(5), STATEMENTS_IN_A_ROW * MAX_STATEMENT_MS + MAX_RENDER_MS] as const;

/**
 * Expires cached answers: the next request for any of them reads the database. For actions and route handlers.
 * They are expired again a little later: a page that was being made while the data changed is kept when it is done,
 * under the time of its end, and would outlive the first expiry with what it read before. It may have read at its very
 * beginning, and then waited for every further statement as long as one may wait: the last expiry is later than that.
 */
export function expireTags(tags: readonly string[]): void {
  expire(tags);
  for (const waitMs of EXPIRED_AGAIN_AFTER_MS) {
    after(async () => {
      await sleep(waitMs);
      expire(tags);
    });
  }
}

function expire(tags: readonly string[]): void {
  for (const each of tags) revalidateTag(each, { expire: 0 });
}
