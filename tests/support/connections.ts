import pg from "pg";

/** The role of a connection to the worker's database: that of the portal, or the owner of the tables. */
export type DatabaseRole = "app" | "owner";

const open = new Map<DatabaseRole, Promise<pg.Client>>();

async function connect(role: DatabaseRole): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: role === "app" ? process.env.DATABASE_URL : process.env.DATABASE_OWNER_URL,
  });
  await client.connect();
  return client;
}

function connected(role: DatabaseRole): Promise<pg.Client> {
  const connection = open.get(role) ?? connect(role);
  open.set(role, connection);
  return connection;
}

/** Runs SQL on the worker's database as the owner of the tables, and commits it. */
export async function runAsOwner(sql: string, values: readonly unknown[]): Promise<void> {
  await (await connected("owner")).query(sql, [...values]);
}

/** Reads rows by SQL, without the portal's code. */
export async function rowsAsOwner<Row extends object>(sql: string): Promise<Row[]> {
  return (await (await connected("owner")).query<Row>(sql)).rows;
}

/** Updates the statistics that the query planner uses. */
export async function analyzeTables(): Promise<void> {
  await (await connected("owner")).query("ANALYZE");
}

/**
 * Runs SQL on the worker's database in a transaction that is rolled back, without the portal's code.
 * Calls with one role share a connection, so they must not overlap.
 * @throws pg.DatabaseError with `code` and `constraint` as the server sent them
 */
export async function inRolledBackTransaction<T>(
  role: DatabaseRole,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connected(role);
  await client.query("BEGIN");
  try {
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
  }
}
