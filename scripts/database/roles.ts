import pg from "pg";

const OWNER = "nanbei_owner";
const APP = "nanbei_app";
/** Reads what is published; the connections that serve guests act as it. */
export const GUEST_ROLE = "nanbei_public";
/** Logs in and acts as the owner. */
const MIGRATOR = "nanbei_migrator";

/** Passwords of the two logins. */
export type RolePasswords = { app: string; migrator: string };

/** Quoted as the server itself quotes. */
const name = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

/**
 * Creates the roles of the portal, or alters them to what they should be:
 * - `nanbei_owner`, without login, owns the database and all in it;
 * - `nanbei_migrator` logs in as its member, for migrations only;
 * - `nanbei_app` logs in, owns nothing and serves the portal;
 * - `nanbei_public`, without login, is what it acts as for guests.
 *
 * @param options.superuserUrl any database of the server, as a role that may create roles
 */
export async function createRoles(options: { superuserUrl: string; passwords: RolePasswords }): Promise<void> {
  const { passwords } = options;
  const harmless = "NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
  await onServer(options.superuserUrl, async (client) => {
    for (const [role, login] of [
      [OWNER, "NOLOGIN"],
      [GUEST_ROLE, "NOLOGIN"],
      [MIGRATOR, `LOGIN NOINHERIT PASSWORD ${literal(passwords.migrator)}`],
      [APP, `LOGIN PASSWORD ${literal(passwords.app)}`],
    ] as const) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${role} WITH ${login} ${harmless}`);
    }
    await client.query(`GRANT ${OWNER} TO ${MIGRATOR}`);
    await client.query(`GRANT ${GUEST_ROLE} TO ${APP}`);
  });
}

/**
 * Creates a database that the owner owns and in which nobody else can create; safe to repeat. Grants on a database are
 * not copied with a template, so a clone needs this too.
 *
 * @param options.template database to clone, with all its rows; nobody may be connected to it
 */
export async function createDatabase(options: {
  superuserUrl: string;
  database: string;
  template?: string;
}): Promise<void> {
  const database = name(options.database);
  await onServer(options.superuserUrl, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [options.database]);
    const source = options.template ? ` TEMPLATE ${name(options.template)}` : "";
    if (!rowCount) await client.query(`CREATE DATABASE ${database} OWNER ${OWNER}${source}`);
    await client.query(`ALTER DATABASE ${database} OWNER TO ${OWNER}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${APP}, ${MIGRATOR}`);
  });
  await onServer(databaseUrl(options.superuserUrl, { database: options.database }), async (client) => {
    await client.query(`ALTER SCHEMA public OWNER TO ${OWNER}`);
    await client.query("REVOKE ALL ON SCHEMA public FROM PUBLIC");
  });
}

/** The addresses under which the portal and its migrations reach a database of the server. */
export function roleUrls(options: { superuserUrl: string; database: string; passwords: RolePasswords }): {
  appUrl: string;
  ownerUrl: string;
} {
  const { superuserUrl, database, passwords } = options;
  const asOwner = databaseUrl(superuserUrl, { database, user: MIGRATOR, password: passwords.migrator });
  return {
    appUrl: databaseUrl(superuserUrl, { database, user: APP, password: passwords.app }),
    ownerUrl: `${asOwner}?options=${encodeURIComponent(`-c role=${OWNER}`)}`,
  };
}

function databaseUrl(base: string, parts: { database: string; user?: string; password?: string }): string {
  const url = new URL(base);
  url.pathname = `/${encodeURIComponent(parts.database)}`;
  if (parts.user !== undefined) url.username = encodeURIComponent(parts.user);
  if (parts.password !== undefined) url.password = encodeURIComponent(parts.password);
  return url.href;
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
