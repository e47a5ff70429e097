import { join } from "node:path";
import pg from "pg";
import { UserError } from "../bootstrap/user-error.mjs";
import { startCluster } from "../database/cluster.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "../database/roles.ts";
import { runStep } from "../runtime/run-step.ts";
import { exitWithError, isExiting, onExit } from "../runtime/shutdown.ts";
import type { Secrets } from "./secrets.ts";

const DATABASE = "nanbei";

/**
 * Prepares the database of DATABASE_URL and DATABASE_OWNER_URL, or else the embedded one with its roles, and applies
 * the migrations. The embedded server stops when this command exits, and ends the command when it ends by itself.
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

async function startEmbedded(dataDir: string): Promise<string> {
  const { superuserUrl, logFile, ended, stop } = await startCluster({ dataDir });
  onExit(stop);
  void ended.then(() => {
    if (!isExiting())
      void exitWithError(
        new UserError(`The database ended unexpectedly (${logFile} says why): run this again, it recovers.`),
      );
  });
  return superuserUrl;
}

const applyMigrations = (ownerUrl: string) => migrate({ ownerUrl, log: (line) => console.log(`    ${line}`) });

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
