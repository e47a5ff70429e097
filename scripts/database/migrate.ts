import pg from "pg";
import { UserError } from "../bootstrap/user-error.mjs";
import { MIGRATIONS, type Migration, readMigrations } from "./migration-files.ts";

/** A database that these migrations must not touch, or a migration that failed. */
export class MigrationRefused extends UserError {
  override name = "MigrationRefused";
}

/** Any number that nothing else in this database locks. */
const MIGRATION_LOCK = 20_251_205;

/** Prisma's own table, column for column, so that Prisma's tools read it. */
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS public."_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

const MARK_FINISHED = `UPDATE public."_prisma_migrations"
  SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1`;
const MARK_ROLLED_BACK = `UPDATE public."_prisma_migrations" SET rolled_back_at = now(), logs = $2 WHERE id = $1`;

/**
 * How PostgreSQL refuses a statement that EXECUTE does not run: feature_not_supported, from its own function. Other
 * functions raise that code too. The words of an error depend on the language of the server.
 */
const NOT_EXECUTED = { code: "0A000", routine: "exec_stmt_dynexecute" };
const NOT_EXECUTED_REASON = "it begins or ends a transaction itself, or copies rows from or to its client";

type HistoryRow = { id: string; name: string; checksum: string; isFinished: boolean };

/**
 * Applies the migrations that a database does not have yet. Each one is a single transaction, which also records it in
 * `_prisma_migrations`: it is applied whole or not at all. A run that was killed leaves a row that is not finished; the
 * next run reports it, marks it as rolled back, and applies the migration again. A second process waits for the first.
 *
 * @param options.ownerUrl login that acts as the owner: `...?options=-c%20role%3Dnanbei_owner`
 * @param options.folder   folder of the migrations
 * @param options.log      is told in one line of each migration that was interrupted or applied
 * @returns                names of the migrations that this call applied, oldest first
 * @throws MigrationRefused when the schema is newer, a migration was changed after it was applied, or one fails
 */
export async function migrate(options: {
  ownerUrl: string;
  folder?: string;
  log?: (line: string) => void;
}): Promise<{ applied: string[] }> {
  const { ownerUrl, folder = MIGRATIONS, log = () => undefined } = options;
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: "nanbei-migrate" });
  client.on("error", () => undefined); // a lost connection is reported by the query that was running
  await client.connect();
  try {
    // Held by the session: a killed run gives it back when the server has rolled its transaction back.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const history = await readHistory(client);
    assertKnown(history, migrations);
    for (const { id, name } of history.filter((row) => !row.isFinished)) {
      await client.query(MARK_ROLLED_BACK, [id, "interrupted"]);
      log(`${name} was interrupted before: nothing of it is in the database, and it is applied again`);
    }
    const finished = new Set(history.filter((row) => row.isFinished).map((row) => row.name));
    const pending = migrations.filter(({ name }) => !finished.has(name));
    if (pending.length > 0) await client.query(CREATE_HISTORY);
    for (const migration of pending) {
      await apply(client, migration);
      log(`applied ${migration.name}`);
    }
    return { applied: pending.map(({ name }) => name) };
  } finally {
    await client.end();
  }
}

/** What the database says of its migrations, those that were rolled back left out; nothing where it is empty. */
async function readHistory(client: pg.Client): Promise<HistoryRow[]> {
  const { rows: tables } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists`,
  );
  if (!tables[0]?.exists) return [];
  const { rows } = await client.query<HistoryRow>(
    `SELECT id, migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM public."_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  return rows;
}

/** @throws MigrationRefused when the database has a migration that is unknown here, or that had another text */
function assertKnown(history: readonly HistoryRow[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of history) {
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
}

/** Records that the migration begins, then applies it and records that it is finished, in one transaction. */
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO public."_prisma_migrations" (id, checksum, migration_name) VALUES (gen_random_uuid(), $1, $2)
     RETURNING id`,
    [checksum, name],
  );
  const id = rows[0]?.id;
  try {
    await client.query("BEGIN");
    // EXECUTE runs the whole file, and refuses what would end the transaction halfway.
    const block = `BEGIN EXECUTE ${pg.escapeLiteral(sql)}; END`;
    await client.query(`DO ${pg.escapeLiteral(block)}`);
    // What the file set for its session must not reach the next one.
    await client.query("RESET ALL");
    await client.query(MARK_FINISHED, [id]);
    await client.query("COMMIT");
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const isNotExecuted = error.code === NOT_EXECUTED.code && error.routine === NOT_EXECUTED.routine;
    const reason = isNotExecuted ? NOT_EXECUTED_REASON : error.message;
    // A connection that was lost cannot say so: the server rolls back, and the next run finds the row.
    await client
      .query("ROLLBACK")
      .then(() => client.query(MARK_ROLLED_BACK, [id, reason]))
      .catch(() => undefined);
    throw new MigrationRefused(`The migration ${name} failed, and nothing of it was applied: ${reason}.`);
  }
}
