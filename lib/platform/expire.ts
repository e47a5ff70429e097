import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { revalidateTag } from "next/cache";
import { after } from "next/server";
import { seconds } from "./clock.ts";

/** A connection is waited for at most 2 s and a statement takes at most 2 s: by then no read from before is left. */
const OLD_READS_END_MS = seconds(5);

/**
 * Expires cached answers: the next request for any of them reads the database. For actions and route handlers.
 * They are expired once more a little later: a page that was being made while the data changed is kept when it is done,
 * under the time of its end, and would outlive the first expiry with what it read before.
 */
export function expireTags(tags: readonly string[]): void {
  expire(tags);
  after(async () => {
    await sleep(OLD_READS_END_MS);
    expire(tags);
  });
}

function expire(tags: readonly string[]): void {
  for (const each of tags) revalidateTag(each, { expire: 0 });
}
