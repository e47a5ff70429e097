import { randomBytes } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { freePort } from "../database/free-port.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "../database/roles.ts";
import { onExit } from "../runtime/shutdown.ts";
import { seedDatabase } from "../start/seed-database.ts";
import { servePortal } from "../start/web-server.ts";

const DATABASE = "nanbei_portal_under_test";

/**
 * Starts the built portal on a port and a database of its own, filled with a seed. It ends with this command.
 * @param options.superuserUrl cluster for the database
 * @param options.seed         the facts of the record alone, or the samples with them (unless told otherwise)
 * @param options.dataDir      folder for what an installation keeps, the demo accounts among it
 * @returns what the tests find in their environment: BASE_URL, DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET,
 *          INTERNAL_SECRET, APP_ORIGINS, NANBEI_DATA_DIR
 */
export async function startTestPortal(options: {
  superuserUrl: string;
  dataDir: string;
  seed?: "record" | "sample";
}): Promise<Record<"BASE_URL" | "DATABASE_URL", string> & Record<string, string>> {
  const { superuserUrl, dataDir, seed = "sample" } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = () => randomBytes(32).toString("hex");
  const passwords = { app: "test-app", migrator: "test-migrator" };
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database: DATABASE, passwords });
  await createRoles({ superuserUrl, passwords });
  await createDatabase({ superuserUrl, database: DATABASE });
  await migrate({ ownerUrl });

  const port = await freePort();
  const settings = {
    DATABASE_URL: appUrl,
    AUTH_SECRET: secret(),
    INTERNAL_SECRET: secret(),
    APP_ORIGINS: `http://localhost:${port},http://127.0.0.1:${port}`,
    NANBEI_DATA_DIR: dataDir,
  };
  const env = { ...process.env, ...settings };
  await seedDatabase({ seed, env });
  const results = join(projectRoot, "test-results");
  mkdirSync(results, { recursive: true });
  await servePortal({
    mode: "start",
    port,
    env,
    output: openSync(join(results, "portal.log"), "w"),
    onStarted: (server) => onExit((hurry) => server.drain(hurry)),
  });
  return { ...settings, DATABASE_OWNER_URL: ownerUrl, BASE_URL: `http://localhost:${port}` };
}
