import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { MIGRATIONS, readMigrations } from "@/scripts/database/migration-files.ts";
import { type AtEnd, aScratchDatabase, withConnection } from "./scratch-database.ts";
import { parseTables, type TableRows, writeTables } from "./table-rows.ts";

const FOLDER = fileURLToPath(new URL("../integration/database/former", import.meta.url));

/** As the schema engine of Prisma 7 created it, which applied the first three migrations. */
export const PRISMA_HISTORY_TABLE = `CREATE TABLE "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The former versions of which rows are stored, oldest first, each called by its newest migration. */
export const formerVersions: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".sql"))
  .map((file) => path.basename(file, ".sql"))
  .sort();

/** The rows that a former version left. */
export const rowsOfVersion = (version: string): TableRows[] =>
  parseTables(readFileSync(path.join(FOLDER, `${version}.sql`), "utf8"));

/**
 * A database as a former version left it: its migrations applied, and its rows. It is gone at the end, of the test if nothing
 * else is said.
 * @param version one of `formerVersions`
 */
export async function aFormerDatabase(
  version: string,
  atEnd?: AtEnd,
): Promise<Awaited<ReturnType<typeof aScratchDatabase>>> {
  const database = await aScratchDatabase(atEnd);
  const migrations = await readMigrations(MIGRATIONS);
  const newest = migrations.findIndex(({ name }) => name === version);
  if (newest < 0) throw new Error(`there is no migration ${version}`);
  await withConnection(database.ownerUrl, async (client) => {
    await client.query(PRISMA_HISTORY_TABLE);
    for (const { sql } of migrations.slice(0, newest + 1)) await client.query(sql);
  });
  await withConnection(database.superuserUrl, (client) => writeTables(client, rowsOfVersion(version)));
  return database;
}
