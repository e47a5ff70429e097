import pg from "pg";
import { untilWaiting } from "./lock-waits.ts";

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

const cameOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );
