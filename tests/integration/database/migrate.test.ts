import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import { describe, expect, test } from "vitest";
import { MigrationRefused, migrate } from "@/scripts/database/migrate.ts";
import { MIGRATIONS, readMigrations } from "@/scripts/database/migration-files.ts";
import { PRISMA_HISTORY_TABLE } from "@/tests/support/former-database.ts";
import { untilWaiting } from "@/tests/support/lock-waits.ts";
import { aMigrationsFolder, writeMigration } from "@/tests/support/migrations-folder.ts";
import { aScratchDatabase, withConnection } from "@/tests/support/scratch-database.ts";

/** A folder with one migration, and an empty database. `again` gives what was applied and what was said of it. */
async function aFirstMigration(sql = "CREATE TABLE first (id int)") {
  const [{ ownerUrl, superuserUrl }, folder] = [await aScratchDatabase(), await aMigrationsFolder()];
  await writeMigration(folder, "0001_first", sql);
  const again = async () => {
    const said: string[] = [];
    const { applied } = await migrate({ ownerUrl, folder, log: (line) => said.push(line) });
    return { applied, said };
  };
  return { ownerUrl, superuserUrl, folder, again };
}

const firstValue = (ownerUrl: string, sql: string) =>
  withConnection(ownerUrl, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

const isThere = (ownerUrl: string, table: string) => firstValue(ownerUrl, `SELECT to_regclass('${table}') IS NOT NULL`);

const history = (ownerUrl: string) =>
  withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `SELECT concat_ws(' ', migration_name, CASE WHEN finished_at IS NOT NULL THEN 'finished' END,
         CASE WHEN rolled_back_at IS NOT NULL THEN 'rolled back' END, applied_steps_count) AS line
       FROM _prisma_migrations ORDER BY started_at`,
    );
    return rows.map(({ line }) => line);
  });

/** Any number that the migrations of the portal do not lock. */
const HELD_LOCK = 1;
/** What makes a migration wait in its middle while a test holds it. */
const WAIT_HERE = `SELECT pg_advisory_xact_lock(${HELD_LOCK})`;

/**
 * Holds migrations where they say WAIT_HERE until the work is done.
 * @param work gets a superuser's connection, on which `untilWaiting` sees them wait
 */
const whileHeld = <T>(superuserUrl: string, work: (superuser: pg.Client) => Promise<T>): Promise<T> =>
  withConnection(superuserUrl, async (superuser) => {
    await superuser.query("SELECT pg_advisory_lock($1)", [HELD_LOCK]);
    return work(superuser);
  });

/** A process of its own that migrates. */
function migratingProcess(options: { ownerUrl: string; folder: string }): ChildProcess {
  const program = `import { migrate } from "./scripts/database/migrate.ts"; await migrate(${JSON.stringify(options)});`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], { stdio: "inherit" });
}

const INTERRUPTED = "0002_second was interrupted before: nothing of it is in the database, and it is applied again";

describe("migrating", () => {
  test("applies the portal's own migrations, and the second time nothing", async () => {
    const { ownerUrl } = await aScratchDatabase();
    const all = (await readMigrations(MIGRATIONS)).map(({ name }) => name);
    expect(all[0]).toBe("0001_foundation");
    expect(await migrate({ ownerUrl })).toEqual({ applied: all });
    expect(await migrate({ ownerUrl })).toEqual({ applied: [] });
    expect(await firstValue(ownerUrl, `SELECT tableowner FROM pg_tables WHERE tablename = 'Exchange'`)).toBe(
      "nanbei_owner",
    );
  });

  test("applies what is new, oldest first", async () => {
    const { folder, again } = await aFirstMigration();
    await again();
    await writeMigration(folder, "0003_third", "ALTER TABLE second ADD third int");
    await writeMigration(folder, "0002_second", "CREATE TABLE second (id int)");
    expect(await again()).toEqual({
      applied: ["0002_second", "0003_third"],
      said: ["applied 0002_second", "applied 0003_third"],
    });
  });

  test("records what Prisma records, in the table that Prisma makes", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration();
    await again();
    const [{ checksum } = { checksum: "" }] = await readMigrations(folder);
    expect(
      await firstValue(
        ownerUrl,
        "SELECT to_jsonb(r) - '{id,started_at,finished_at}'::text[] FROM _prisma_migrations r",
      ),
    ).toEqual({ checksum, migration_name: "0001_first", logs: null, rolled_back_at: null, applied_steps_count: 1 });
    const former = await aScratchDatabase();
    await withConnection(former.ownerUrl, (client) => client.query(PRISMA_HISTORY_TABLE));
    const shape = `SELECT jsonb_agg(jsonb_build_array(column_name, data_type, character_maximum_length, column_default,
        is_nullable) ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = '_prisma_migrations'`;
    expect(await firstValue(ownerUrl, shape)).toEqual(await firstValue(former.ownerUrl, shape));
  });

  test("keeps the body of a function whole", async () => {
    const { ownerUrl, again } = await aFirstMigration(
      `CREATE FUNCTION three() RETURNS int LANGUAGE plpgsql AS $$ DECLARE n int := 1; BEGIN n := n + 2; RETURN n; END; $$;
       -- a comment; with a semicolon
       CREATE TABLE after (id int DEFAULT three(), word text DEFAULT 'a;b');`,
    );
    await again();
    expect(await firstValue(ownerUrl, "SELECT three()")).toBe(3);
    expect(await isThere(ownerUrl, "after")).toBe(true);
  });

  test("waits for another process that migrates, and then has nothing to do", async () => {
    const { superuserUrl, again } = await aFirstMigration(`${WAIT_HERE}; CREATE TABLE first (id int)`);
    const migrating = await whileHeld(superuserUrl, async (superuser) => {
      const begun = Promise.all([again(), again(), again()]);
      await untilWaiting(superuser, 3);
      return { begun };
    });
    expect((await migrating.begun).flatMap(({ applied }) => applied)).toEqual(["0001_first"]);
  });

  test("applies nothing of a migration that fails, says why, and applies it once it is corrected", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration("CREATE TABLE first (id int); SELECT 1 / 0;");
    await expect(again()).rejects.toThrow(MigrationRefused);
    await expect(again()).rejects.toThrow(
      "The migration 0001_first failed, and nothing of it was applied: division by zero",
    );
    expect(await isThere(ownerUrl, "first")).toBe(false);
    await writeMigration(folder, "0001_first", "CREATE TABLE first (id int)");
    expect(await again()).toEqual({ applied: ["0001_first"], said: ["applied 0001_first"] });
    expect(await history(ownerUrl)).toEqual([
      "0001_first rolled back 0",
      "0001_first rolled back 0",
      "0001_first finished 1",
    ]);
  });

  test.each([
    ["BEGIN", "CREATE TABLE first (id int); BEGIN; CREATE TABLE second (id int); COMMIT;"],
    ["COMMIT", "CREATE TABLE first (id int); COMMIT; SELECT 1 / 0;"],
    ["ROLLBACK", "CREATE TABLE first (id int); ROLLBACK; CREATE TABLE second (id int);"],
    ["COPY", "CREATE TABLE first (id int); COPY first FROM STDIN;"],
  ])("refuses a migration with a %s of its own, and applies nothing of it", async (_, sql) => {
    const { ownerUrl, again } = await aFirstMigration(sql);
    await expect(again()).rejects.toThrow(
      "it begins or ends a transaction itself, or copies rows from or to its client",
    );
    expect([await isThere(ownerUrl, "first"), await isThere(ownerUrl, "second")]).toEqual([false, false]);
  });

  test("gives PostgreSQL's own reason for anything else that is not supported", async () => {
    const { again } = await aFirstMigration(
      "CREATE TABLE first (id int); CREATE VIEW seen AS SELECT id FROM first; ALTER TABLE first ALTER id TYPE text;",
    );
    await expect(again()).rejects.toThrow("nothing of it was applied: cannot alter type of a column used by a view");
  });

  test("applies nothing of a migration whose rows break a constraint that is checked at its end", async () => {
    const { ownerUrl, again } = await aFirstMigration(
      "CREATE TABLE first (id int UNIQUE DEFERRABLE INITIALLY DEFERRED); INSERT INTO first VALUES (1), (1);",
    );
    await expect(again()).rejects.toThrow("nothing of it was applied: duplicate key value violates unique constraint");
    expect(await isThere(ownerUrl, "first")).toBe(false);
    expect(await history(ownerUrl)).toEqual(["0001_first rolled back 0"]);
  });

  test("applies nothing of a migration that cannot be recorded", async () => {
    const { ownerUrl, again } = await aFirstMigration(
      `CREATE TABLE first (id int);
       CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not recorded'; END $$;
       CREATE TRIGGER refuse BEFORE UPDATE OF finished_at ON _prisma_migrations EXECUTE FUNCTION refuse();`,
    );
    await expect(again()).rejects.toThrow("nothing of it was applied: not recorded");
    expect(await isThere(ownerUrl, "first")).toBe(false);
  });

  test("does not let the settings of one migration reach the next", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration(
      "SET search_path = ''; CREATE TABLE public.first (id int)",
    );
    await writeMigration(folder, "0002_second", "CREATE TABLE second (id int)");
    expect((await again()).applied).toEqual(["0001_first", "0002_second"]);
    expect(await isThere(ownerUrl, "public.second")).toBe(true);
  });

  test("says that a migration was killed with -9, takes it back and applies it again", async () => {
    const { ownerUrl, superuserUrl, folder, again } = await aFirstMigration();
    await again();
    await writeMigration(folder, "0002_second", `CREATE TABLE second (id int); ${WAIT_HERE}`);
    await whileHeld(superuserUrl, async (superuser) => {
      const killed = migratingProcess({ ownerUrl, folder });
      await untilWaiting(superuser, 1);
      killed.kill("SIGKILL");
      await once(killed, "exit");
    });
    expect(await again()).toEqual({ applied: ["0002_second"], said: [INTERRUPTED, "applied 0002_second"] });
    expect(await history(ownerUrl)).toEqual([
      "0001_first finished 1",
      "0002_second rolled back 0",
      "0002_second finished 1",
    ]);
    expect(await again()).toEqual({ applied: [], said: [] });
  });

  test("says why when the server ends the connection, and applies it the next time", async () => {
    const { superuserUrl, folder, again } = await aFirstMigration();
    await again();
    await writeMigration(folder, "0002_second", `CREATE TABLE second (id int); ${WAIT_HERE}`);
    await whileHeld(superuserUrl, async (superuser) => {
      const refused = expect(again()).rejects.toThrow("nothing of it was applied: terminating connection");
      await untilWaiting(superuser, 1);
      await superuser.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))",
      );
      await refused;
    });
    await writeMigration(folder, "0002_second", "CREATE TABLE second (id int)");
    expect(await again()).toEqual({ applied: ["0002_second"], said: [INTERRUPTED, "applied 0002_second"] });
  });

  test("refuses a database of a newer schema and leaves it alone", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration();
    await writeMigration(folder, "0002_second", "CREATE TABLE second (id int)");
    await again();
    await rm(path.join(folder, "0002_second"), { recursive: true });
    await writeMigration(folder, "0003_third", "DROP TABLE first");
    await expect(again()).rejects.toThrow(
      "The database has the migration 0002_second, which this version of the portal does not know: it is newer.",
    );
    expect(await isThere(ownerUrl, "first")).toBe(true);
  });

  test("refuses a migration whose text changed after it was applied", async () => {
    const { folder, again } = await aFirstMigration();
    await again();
    await writeMigration(folder, "0001_first", "CREATE TABLE another (id int)");
    await expect(again()).rejects.toThrow(
      "The migration 0001_first was applied to the database with another text than it has now",
    );
  });
});
