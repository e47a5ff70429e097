import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { createDatabase, roleUrls } from "@/scripts/database/roles.ts";
import { temporaryPasswords } from "@/scripts/database/temporary-database.ts";

/** Keeps work for later: until the test ends, or all tests that share something. */
export type AtEnd = (work: () => Promise<void>) => void;

/**
 * Creates an empty database without a schema, and drops it at the end: of the test, if nothing else is said.
 * @returns its addresses for the portal's role, for the owner of the tables and for a superuser
 */
export async function aScratchDatabase(
  atEnd: AtEnd = onTestFinished,
): Promise<{ appUrl: string; ownerUrl: string; superuserUrl: string }> {
  const superuserUrl = inject("superuserUrl");
  const database = `${inject("templateDatabase")}_${randomUUID().slice(0, 8)}`;
  await createDatabase({ superuserUrl, database });
  atEnd(() =>
    withConnection(superuserUrl, async (client) => {
      await client.query(`DROP DATABASE ${pg.escapeIdentifier(database)} WITH (FORCE)`);
    }),
  );
  const own = new URL(superuserUrl);
  own.pathname = `/${database}`;
  return { ...roleUrls({ superuserUrl, database, passwords: temporaryPasswords }), superuserUrl: own.href };
}

/** Runs work on a new connection, and closes it. */
export async function withConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
