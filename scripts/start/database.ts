import { join } from "node:path";
import pg from "pg";
import { UserError } from "../bootstrap/user-error.mjs";
import { startCluster } from "../database/cluster.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, GUEST_ROLE, roleUrls } from "../database/roles.ts";
import { keepRunning } from "../runtime/keep-running.ts";
import { runStep } from "../runtime/run-step.ts";
import type { Secrets } from "./secrets.ts";

const DATABASE = "nanbei";

/**
 * Prepares the database of DATABASE_URL and DATABASE_OWNER_URL, or else the embedded one with its roles, and applies
 * the migrations. The embedded server stops when this command exits, and is started again when it ends before.
 * @returns the address for the portal: a role that owns nothing
 * @throws UserError when the server refuses, or the database is of a newer schema
 */
export async function prepareDatabase(options: {
  dataDir: string;
  secrets: Secrets;
}): Promise<{ appUrl: string; isEmbedded: boolean }> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (appUrl && ownerUrl) {
    await runStep("Your PostgreSQL server answers", async () => {
      await checkSignIn("DATABASE_OWNER_URL", ownerUrl);
      await checkGuestRole(ownerUrl, appUrl);
      await applyMigrations(ownerUrl);
      // The roles' rights come with the migrations: the portal's own sign-in is tried after them.
      await checkSignIn("DATABASE_URL", appUrl);
    });
    return { appUrl, isEmbedded: false };
  }
  const superuserUrl = await runStep("Embedded PostgreSQL runs", () =>
    startEmbedded(join(options.dataDir, "database")),
  );
  const passwords = { app: options.secrets.appPassword, migrator: options.secrets.ownerPassword };
  const urls = roleUrls({ superuserUrl, database: DATABASE, passwords });
  await runStep("Database has the newest schema", async () => {
    await createRoles({ superuserUrl, passwords });
    await createDatabase({ superuserUrl, database: DATABASE });
    await applyMigrations(urls.ownerUrl);
  });
  return { appUrl: urls.appUrl, isEmbedded: true };
}

/** Keeps the embedded server running, always on the same port: the portal's connections come back by themselves. */
async function startEmbedded(dataDir: string): Promise<string> {
  const logFile = join(dataDir, "server.log");
  let port: number | undefined;
  const launch = () => {
    const starting = startCluster({ dataDir, ...(port === undefined ? {} : { port }) });
    const started = starting.catch(() => null);
    return {
      ready: starting,
      ended: started.then((cluster) => cluster?.ended),
      stop: async () => (await started)?.stop(),
    };
  };
  const first = await keepRunning({
    launch,
    name: { zh: "数据库", en: "The database" },
    whatToDo: { zh: `原因见 ${logFile}`, en: `${logFile} says why` },
  });
  const cluster = await first.ready;
  port = cluster.port;
  return cluster.superuserUrl;
}

const applyMigrations = (ownerUrl: string) => migrate({ ownerUrl, log: (line) => console.log(`    ${line}`) });

/**
 * Checks that the login of the portal may act as the role of guests, which the migrations grant to.
 * @throws UserError with the SQL that is missing
 */
async function checkGuestRole(ownerUrl: string, appUrl: string): Promise<void> {
  const login = decodeURIComponent(new URL(appUrl).username);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "nanbei-start" });
  await client.connect();
  try {
    const { rows } = await client.query<{ isThere: boolean; isMember: boolean | null }>(
      `SELECT guest.oid IS NOT NULL AS "isThere", pg_has_role(login.oid, guest.oid, 'MEMBER') AS "isMember"
       FROM (SELECT) one LEFT JOIN pg_roles guest ON guest.rolname = $1 LEFT JOIN pg_roles login ON login.rolname = $2`,
      [GUEST_ROLE, login],
    );
    const [found] = rows;
    const missing = [
      ...(found?.isThere ? [] : [`CREATE ROLE ${GUEST_ROLE} NOLOGIN;`]),
      ...(found?.isMember ? [] : [`GRANT ${GUEST_ROLE} TO ${pg.escapeIdentifier(login)};`]),
    ];
    if (missing.length > 0)
      throw new UserError(
        `The role ${GUEST_ROLE}, as which the portal reads for guests, is missing on your server: run ${missing.join(" ")} ` +
          "as a superuser, and start again; nothing was changed.",
      );
  } finally {
    await client.end();
  }
}

async function checkSignIn(variable: string, url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: "nanbei-start",
  });
  try {
    await client.connect();
    await client.query("SELECT 1");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The database server refuses the sign-in of ${variable} (${reason}): correct the address; nothing was changed.`,
    );
  } finally {
    await client.end().catch(() => undefined); // a connection that was never made has nothing to end
  }
}
