import pg from "pg";
import { vi } from "vitest";

/** Counts the SQL statements that the portal sends while `ask` runs, except those that open a connection. */
export async function countStatements(ask: () => Promise<unknown>): Promise<number> {
  await ask(); // opens the connections
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await ask();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
