import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inspectHistory, type Migration, MigrationRefused, readMigrations } from "./migration-history.ts";
import { type Engine, openEngine } from "./schema-engine.ts";
import { wholeScriptAdapter } from "./whole-script-adapter.ts";

/** Where the migrations stand. */
export const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 20_251_205;

/** The engine wants to know the kind of the database, and nothing else of the schema, to apply migrations. */
const DIALECT = [{ path: "schema.prisma", content: 'datasource db { provider = "postgresql" }' }];

const noFilters = { externalTables: [], externalEnums: [] };

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
    const { adapter, close } = wholeScriptAdapter(ownerUrl);
    try {
      const engine = await openEngine(adapter, DIALECT);
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName });
      const { appliedMigrationNames } = await apply(engine, folder, migrations);
      engine.free();
      return { applied: appliedMigrationNames };
    } finally {
      await close();
    }
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}

async function apply(engine: Engine, folder: string, migrations: readonly Migration[]) {
  try {
    return await engine.applyMigrations({
      migrationsList: {
        baseDir: folder,
        lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"' },
        shadowDbInitScript: "",
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: path.join(name, "migration.sql"), content: { tag: "ok", value: sql } },
        })),
      },
      filters: noFilters,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationRefused(`A migration failed, and nothing of it was applied: ${reason}`);
  }
}
