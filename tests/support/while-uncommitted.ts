import pg from "pg";
import { untilWaiting } from "./lock-waits.ts";

/**
 * Runs a statement in a transaction, starts others while it is not committed, and then commits it. Each of the others
 * starts as soon as the one before waits for a lock.
 * @param statement with its values, such as the removal of a row or a lock on it
 * @returns the outcome of each of the others: "done", or the code of its error
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
      begun.push(outcomeOf(begin()));
      await untilWaiting(watcher, begun.length);
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

const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
