import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { Sentence } from "../bootstrap/sentence.mjs";

/** One folder under prisma/migrations. */
export type Migration = { name: string; sql: string; checksum: string };

/** A database that these migrations must not touch, or a migration that failed: the message is one plain sentence. */
export class MigrationRefused extends Sentence {
  override name = "MigrationRefused";
}

const FOLDER = /^\d{4}_[a-z0-9_]+$/;

/** The migrations in a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && FOLDER.test(entry.name)).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Compares what a database has with what this code knows.
 * @returns names of the migrations that were begun and never finished; of these nothing was applied
 * @throws MigrationRefused when the database has a migration that is unknown here, or that had another text
 */
export async function inspectHistory(client: pg.Client, migrations: readonly Migration[]): Promise<string[]> {
  const { rows: tables } = await client.query<{ isThere: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS "isThere"`,
  );
  if (!tables[0]?.isThere) return [];
  const { rows } = await client.query<{ name: string; checksum: string; isFinished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of rows) {
    const migration = known.get(name);
    if (!migration) {
      throw new MigrationRefused(
        `The database has the migration ${name}, which this version of the portal does not know: it is newer. ` +
          "Start the newer version, or use another database.",
      );
    }
    if (isFinished && migration.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration ${name} was applied to the database with another text than it has now: ` +
          "restore the file, and put the change into a new migration.",
      );
    }
  }
  return rows.filter((row) => !row.isFinished).map((row) => row.name);
}
