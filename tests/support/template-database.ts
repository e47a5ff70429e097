import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startCluster } from "@/scripts/database/cluster.ts";
import { createMigratedDatabase, nonDurableSettings } from "@/scripts/database/temporary-database.ts";

declare module "vitest" {
  export interface ProvidedContext {
    superuserUrl: string;
    templateDatabase: string;
    filesFolder: string;
  }
}

/**
 * Makes the database that every worker's own is cloned from, with all migrations and no rows: in the cluster of
 * TEST_SUPERUSER_URL, or else in one that lives as long as the run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await testCluster();
  const templateDatabase = `nanbei_test_${process.pid}`;
  const { superuserUrl } = cluster;
  await createMigratedDatabase({ superuserUrl, database: templateDatabase });
  project.provide("superuserUrl", superuserUrl);
  project.provide("templateDatabase", templateDatabase);
  const filesFolder = await mkdtemp(path.join(tmpdir(), "nanbei-test-files-"));
  project.provide("filesFolder", filesFolder);
  return async () => {
    await rm(filesFolder, { recursive: true, force: true });
    if (cluster.isOwn) await cluster.stop();
    else await dropDatabases(superuserUrl, templateDatabase);
  };
}

async function testCluster() {
  const given = process.env.TEST_SUPERUSER_URL;
  if (given) return { superuserUrl: given, isOwn: false as const };
  const dataDir = await mkdtemp(path.join(tmpdir(), "nanbei-test-"));
  const { superuserUrl, stop } = await startCluster({ dataDir, settings: nonDurableSettings });
  return {
    superuserUrl,
    isOwn: true as const,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Drops the template and whatever was cloned from it. */
async function dropDatabases(superuserUrl: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE datname = $1 OR starts_with(datname, $1 || '_')",
      [template],
    );
    for (const { name } of rows) await client.query(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`);
  } finally {
    await client.end();
  }
}
