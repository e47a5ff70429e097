import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

const LOOKS_AGAIN_MS = 10;
/** Nobody waits longer than a second for a lock. */
const MAX_LOOKS = 300;

/**
 * Lets others begin, one after another, while a statement is not committed yet: each as soon as the one before waits
 * for a lock. Then it is committed.
 * @param statement with its values, such as the removal of a row or a lock on it
 * @returns what came of those who began, "done" or the code with which they failed
 */
export async function whileUncommitted(
  statement: { text: string; values: readonly unknown[] },
  ...others: (() => Promise<unknown>)[]
): Promise<string[]> {
  const [holder, watcher] = [await connected(), await connected()];
  try {
    await holder.query("BEGIN");
    await holder.query(statement.text, [...statement.values]);
    const begun: Promise<string>[] = [];
    for (const begin of others) {
      begun.push(cameOf(begin()));
      await waiting(watcher, begun.length);
    }
    await holder.query("COMMIT");
    return await Promise.all(begun);
  } finally {
    await Promise.all([holder.end(), watcher.end()]);
  }
}

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

const cameOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Comes back when so many wait for a lock. */
async function waiting(watcher: pg.Client, count: number): Promise<void> {
  for (let look = 0; look < MAX_LOOKS; look += 1) {
    const { rows } = await watcher.query<{ count: number }>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (rows[0]?.count === count) return;
    await sleep(LOOKS_AGAIN_MS);
  }
  throw new Error(`there were never ${count} who waited for a lock`);
}
