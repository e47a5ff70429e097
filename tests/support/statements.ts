import pg from "pg";
import { vi } from "vitest";

/** How many SQL statements the portal sends while something is asked, those that open a connection aside. */
export async function statementsOf(ask: () => Promise<unknown>): Promise<number> {
  await ask(); // opens the connections
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await ask();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
