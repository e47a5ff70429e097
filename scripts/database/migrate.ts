import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inspectHistory, type Migration, MigrationRefused, readMigrations } from "./migration-history.ts";
import { openEngine } from "./schema-engine.ts";
import { wholeScriptAdapter } from "./whole-script-adapter.ts";

/** Where the migrations stand. */
export const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 20_251_205;

/** The engine wants to know the kind of the database, and nothing else of the schema, to apply migrations. */
const DIALECT = [{ path: "schema.prisma", content: 'datasource db { provider = "postgresql" }' }];

/**
 * Brings a database to the newest schema. Each migration is one transaction: it is applied whole or not at all, so one
 * that was cut off or failed is simply tried again. A second process waits until the first is done.
 *
 * @param options.ownerUrl login that acts as the owner: `...?options=-c%20role%3Dnanbei_owner`
 * @param options.folder   where the migrations stand
 * @returns                names of the migrations that this call applied, oldest first
 * @throws MigrationRefused when the schema is newer, a migration was changed after it was applied, or one fails
 */
export async function migrate(options: { ownerUrl: string; folder?: string }): Promise<{ applied: string[] }> {
  const { ownerUrl, folder = MIGRATIONS } = options;
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "nanbei-migrate" });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const unfinished = await inspectHistory(client, migrations);
    const { adapter, failure, close } = wholeScriptAdapter(ownerUrl);
    try {
      const engine = await openEngine(adapter, DIALECT);
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName });
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: listOf(migrations, folder),
        filters: { externalTables: [], externalEnums: [] },
      });
      engine.free();
      return { applied: appliedMigrationNames };
    } catch (error) {
      const reason = failure();
      if (reason === null) throw error;
      const [name] = await inspectHistory(client, migrations);
      throw new MigrationRefused(`The migration ${name} failed, and nothing of it was applied: ${reason}.`);
    } finally {
      await close();
    }
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

const listOf = (migrations: readonly Migration[], folder: string) => ({
  baseDir: folder,
  lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
  shadowDbInitScript: "",
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: path.join(name, "migration.sql"), content: { tag: "ok" as const, value: sql } },
  })),
});
