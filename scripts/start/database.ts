import { join } from "node:path";
import pg from "pg";
import { UserError } from "../bootstrap/user-error.mjs";
import { type Cluster, startCluster } from "../database/cluster.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "../database/roles.ts";
import { step } from "../runtime/step.ts";
import type { Secrets } from "./secrets.ts";

const DATABASE = "nanbei";

/** The database that the portal will use, with all migrations applied. */
export interface PreparedDatabase {
  /** address for the portal: a role that owns nothing */
  readonly appUrl: string;
  /** the embedded server, or null where the server is somebody else's */
  readonly cluster: Cluster | null;
}

/**
 * Brings the database up: the server of DATABASE_URL and DATABASE_OWNER_URL, or else the embedded one with its roles.
 * @param options.onCluster is told of the embedded server as soon as it runs, so that it is stopped whatever follows
 * @throws UserError when the server refuses, or the database is of a newer schema
 */
export async function prepareDatabase(options: {
  dataDir: string;
  secrets: Secrets;
  onCluster: (cluster: Cluster) => void;
}): Promise<PreparedDatabase> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (appUrl && ownerUrl) {
    await step("Your PostgreSQL server answers", async () => {
      await checkSignIn("DATABASE_OWNER_URL", ownerUrl);
      await migrated(ownerUrl);
      // The roles' rights come with the migrations: the portal's own sign-in is tried after them.
      await checkSignIn("DATABASE_URL", appUrl);
    });
    return { appUrl, cluster: null };
  }
  const cluster = await step("Embedded PostgreSQL runs", () =>
    startCluster({ dataDir: join(options.dataDir, "database") }),
  );
  options.onCluster(cluster);
  const passwords = { app: options.secrets.appPassword, migrator: options.secrets.ownerPassword };
  const urls = roleUrls({ superuserUrl: cluster.superuserUrl, database: DATABASE, passwords });
  await step("Database has the newest schema", async () => {
    await createRoles({ superuserUrl: cluster.superuserUrl, passwords });
    await createDatabase({ superuserUrl: cluster.superuserUrl, database: DATABASE });
    await migrated(urls.ownerUrl);
  });
  return { appUrl: urls.appUrl, cluster };
}

async function migrated(ownerUrl: string): Promise<void> {
  await migrate({ ownerUrl, log: (line) => console.log(`    ${line}`) });
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
