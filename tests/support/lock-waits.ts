import type { Client } from "pg";
import { vi } from "vitest";

/** How long a machine that does much else may take until somebody waits for a lock; it measures nothing. */
const LOOKS = { timeout: 10_000, interval: 10 };

const countOf = async (client: Client, sql: string): Promise<number> =>
  (await client.query<{ count: number }>(sql)).rows[0]?.count ?? 0;

/** Waits until exactly so many connections to the database of the watcher wait for a lock. */
export async function untilWaiting(watcher: Client, count: number): Promise<void> {
  const waiting = `SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await countOf(watcher, waiting)) === count, LOOKS);
}

/** Waits until work has ended, or waits for a lock that the holder has. */
export async function untilOverOrBlocked(holder: Client, work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  void work.then(end, end);
  const blocked = "SELECT count(*)::int FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))";
  await vi.waitUntil(async () => isOver || (await countOf(holder, blocked)) > 0, LOOKS);
}
