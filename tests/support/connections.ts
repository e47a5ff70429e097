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

function connected(role: DatabaseRole): Promise<pg.Client> {
  const connection = open.get(role) ?? connect(role);
  open.set(role, connection);
  return connection;
}

/** Lets the database learn how much its tables hold at this moment; what comes later it will guess by that. */
export async function tablesCounted(): Promise<void> {
  await (await connected("owner")).query("ANALYZE");
}

/**
 * Runs work on the worker's database in a transaction that is rolled back, past the portal's own code.
 * Calls by one role follow one another.
 * @throws pg.DatabaseError with `code` and `constraint` as the server sent them
 */
export async function rolledBack<T>(role: DatabaseRole, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connected(role);
  await client.query("BEGIN");
  try {
    return await work(client);
  } finally {
    await client.query("ROLLBACK");
  }
}
