import { mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { freePort } from "../database/free-port.ts";
import { createMigratedDatabase } from "../database/temporary-database.ts";
import { seedDatabase } from "../start/seed-database.ts";
import { servePortal } from "../start/web-server.ts";

/**
 * Starts the built portal on a port and a database of its own, filled with a seed. It stops when this command exits.
 * @param options.superuserUrl a temporary cluster
 * @param options.seed         the facts of the record alone, or the samples with them (unless told otherwise)
 * @param options.name         what its database and its log are called, where several portals run
 * @param options.dataDir      folder for what an installation stores, the demo accounts among it
 * @returns what the tests find in their environment: BASE_URL, DATABASE_URL, DATABASE_OWNER_URL, AUTH_SECRET,
 *          APP_ORIGINS, NANBEI_DATA_DIR, PORTAL_LOG
 */
export async function startTestPortal(options: {
  superuserUrl: string;
  dataDir: string;
  name?: string;
  seed?: "record" | "sample";
}): Promise<Record<"BASE_URL" | "DATABASE_URL", string> & Record<string, string>> {
  const { superuserUrl, dataDir, name = "portal", seed = "sample" } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = await createMigratedDatabase({ superuserUrl, database: `nanbei_test_${name}` });
  const port = await freePort();
  const settings = {
    ...database.settings,
    APP_ORIGINS: `http://localhost:${port},http://127.0.0.1:${port}`,
    NANBEI_DATA_DIR: dataDir,
  };
  const env = { ...process.env, ...settings };
  await seedDatabase({ seed, env });
  const results = join(projectRoot, "test-results");
  mkdirSync(results, { recursive: true });
  const log = join(results, `${name}.log`);
  await servePortal({ mode: "start", port, env, output: openSync(log, "w") });
  const urls = { DATABASE_OWNER_URL: database.ownerUrl, BASE_URL: `http://localhost:${port}` };
  return { ...settings, ...urls, PORTAL_LOG: log };
}
