import pg from "pg";

/** Who asks the worker's database: the portal's role, or the owner of the tables. */
export type DatabaseRole = "app" | "owner";

const open = new Map<DatabaseRole, Promise<pg.Client>>();

async function connect(role: DatabaseRole): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: role === "app" ? process.env.DATABASE_URL : process.env.DATABASE_OWNER_URL,
  });
  await client.connect();
  return client;
}

/**
 * Runs work on the worker's database in a transaction that is rolled back, past the portal's own code.
 * Calls by one role follow one another.
 * @throws pg.DatabaseError with `code` and `constraint` as the server sent them
 */
export async function rolledBack<T>(role: DatabaseRole, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const connection = open.get(role) ?? connect(role);
  open.set(role, connection);
  const client = await connection;
  await client.query("BEGIN");
  try {
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
  }
}
