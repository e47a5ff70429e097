import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { revalidateTag } from "next/cache";
import { after } from "next/server";
import { seconds } from "./clock.ts";
import { MAX_STATEMENT_MS } from "./db.ts";

/** The largest number of statements that a public page sends one after another. A test counts them. */
export const MAX_STATEMENTS_IN_A_ROW = 2;

/** The longest time that a page takes to be rendered and cached, in addition to its statements. */
const MAX_RENDER_MS = seconds(2);

/** When tags are expired again: after 5 s nearly every render in progress has ended, after the last wait all have. */
export const EXPIRE_AGAIN_AFTER_MS = [seconds(5), MAX_STATEMENTS_IN_A_ROW * MAX_STATEMENT_MS + MAX_RENDER_MS] as const;

/**
 * Expires cached pages, so that the next request for one of them reads the database. For actions and route handlers.
 * Expires them again after each wait of EXPIRE_AGAIN_AFTER_MS: a page that is being rendered now may have read the old
 * data, and is cached under the time of its end, which is later than the first expiry. The last wait is longer than the
 * slowest page can take.
 */
export function expireTags(tags: readonly string[]): void {
  expire(tags);
  for (const waitMs of EXPIRE_AGAIN_AFTER_MS) {
    after(async () => {
      await sleep(waitMs);
      expire(tags);
    });
  }
}

function expire(tags: readonly string[]): void {
  for (const each of tags) revalidateTag(each, { expire: 0 });
}
