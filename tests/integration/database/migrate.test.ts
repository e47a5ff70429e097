import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { MIGRATIONS, migrate } from "@/scripts/database/migrate.ts";
import { MigrationRefused, readMigrations } from "@/scripts/database/migration-history.ts";
import { writeNextMigration } from "@/scripts/database/next-migration.ts";
import { wholeScriptAdapter } from "@/scripts/database/whole-script-adapter.ts";
import { aDatabase, onConnection } from "@/tests/support/scratch-database.ts";

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "nanbei-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function write(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

/** A folder with one migration, and an empty database. */
async function aFirstMigration(sql = "CREATE TABLE first (id int)") {
  const [{ ownerUrl }, folder] = [await aDatabase(), await aFolder()];
  await write(folder, "0001_first", sql);
  return { ownerUrl, folder, again: () => migrate({ ownerUrl, folder }) };
}

const firstValue = (ownerUrl: string, sql: string) =>
  onConnection(ownerUrl, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

const isThere = (ownerUrl: string, table: string) => firstValue(ownerUrl, `SELECT to_regclass('${table}') IS NOT NULL`);

/** Leaves what the engine leaves before it applies a migration. */
async function begin(ownerUrl: string, folder: string, name: string): Promise<void> {
  const checksum = (await readMigrations(folder)).find((migration) => migration.name === name)?.checksum;
  await onConnection(ownerUrl, (client) =>
    client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
       VALUES (gen_random_uuid(), $1, $2, now(), 0)`,
      [checksum, name],
    ),
  );
}

describe("migrating", () => {
  test("applies the portal's own migrations, and the second time nothing", async () => {
    const { ownerUrl } = await aDatabase();
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
    await write(folder, "0003_third", "ALTER TABLE second ADD third int");
    await write(folder, "0002_second", "CREATE TABLE second (id int)");
    expect(await again()).toEqual({ applied: ["0002_second", "0003_third"] });
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
    const { again } = await aFirstMigration("SELECT pg_sleep(0.3); CREATE TABLE first (id int)");
    const answers = await Promise.all([again(), again(), again()]);
    expect(answers.flatMap(({ applied }) => applied)).toEqual(["0001_first"]);
  });

  test("applies nothing of a migration that fails, says why, and applies it once it is corrected", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration("CREATE TABLE first (id int); SELECT 1 / 0;");
    await expect(again()).rejects.toThrow(MigrationRefused);
    await expect(again()).rejects.toThrow(
      "The migration 0001_first failed, and nothing of it was applied: division by zero",
    );
    expect(await isThere(ownerUrl, "first")).toBe(false);
    await write(folder, "0001_first", "CREATE TABLE first (id int)");
    expect(await again()).toEqual({ applied: ["0001_first"] });
  });

  test("applies again what was begun when the power went", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration();
    await again();
    await write(folder, "0002_second", "CREATE TABLE second (id int)");
    await begin(ownerUrl, folder, "0002_second");
    expect(await again()).toEqual({ applied: ["0002_second"] });
    expect(await again()).toEqual({ applied: [] });
  });

  test("knows what was applied when the power went right after the commit", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration();
    await again();
    await write(folder, "0002_second", "CREATE TABLE second (id int)");
    await begin(ownerUrl, folder, "0002_second");
    const { adapter, close } = wholeScriptAdapter(ownerUrl);
    const connection = await adapter.connect();
    if (connection.ok) await connection.value.executeScript("CREATE TABLE second (id int)");
    await close();
    expect(await again()).toEqual({ applied: [] });
    expect(await isThere(ownerUrl, "second")).toBe(true);
  });

  test("refuses a database of a newer schema and leaves it alone", async () => {
    const { ownerUrl, folder, again } = await aFirstMigration();
    await write(folder, "0002_second", "CREATE TABLE second (id int)");
    await again();
    await rm(path.join(folder, "0002_second"), { recursive: true });
    await write(folder, "0003_third", "DROP TABLE first");
    await expect(again()).rejects.toThrow(
      "The database has the migration 0002_second, which this version of the portal does not know: it is newer.",
    );
    expect(await isThere(ownerUrl, "first")).toBe(true);
  });

  test("refuses a migration whose text changed after it was applied", async () => {
    const { folder, again } = await aFirstMigration();
    await again();
    await write(folder, "0001_first", "CREATE TABLE another (id int)");
    await expect(again()).rejects.toThrow(
      "The migration 0001_first was applied to the database with another text than it has now",
    );
  });
});

describe("the next migration", () => {
  const schema = (fields: string) => `datasource db {\n  provider = "postgresql"\n}\n\nmodel Thing {\n${fields}\n}\n`;

  async function aProject() {
    const [schemaFolder, migrations] = [await aFolder(), await aFolder()];
    const next = async (name: string, fields: string) => {
      await writeFile(path.join(schemaFolder, "thing.prisma"), schema(fields));
      const folder = await writeNextMigration({ name, migrations, schema: schemaFolder });
      return { folder, sql: await readFile(path.join(folder, "migration.sql"), "utf8") };
    };
    return { migrations, next };
  }

  test("is what changed in the schema, with a place for guards, and applies", async () => {
    const { migrations, next } = await aProject();
    const { ownerUrl } = await aDatabase();
    const first = await next("things", "  id Int @id");
    expect(path.basename(first.folder)).toBe("0001_things");
    expect(first.sql).toContain('CREATE TABLE "Thing"');
    const second = await next("words", "  id Int @id\n  word String?");
    expect(path.basename(second.folder)).toBe("0002_words");
    expect(second.sql).toBe(
      '-- AlterTable\nALTER TABLE "Thing" ADD COLUMN     "word" TEXT;\n\n' +
        "-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.\n" +
        "-- A new table needs its grants to nanbei_app.\n",
    );
    expect(await migrate({ ownerUrl, folder: migrations })).toEqual({ applied: ["0001_things", "0002_words"] });
  });

  test("may consist of guards alone", async () => {
    const { next } = await aProject();
    await next("things", "  id Int @id");
    expect((await next("guards", "  id Int @id")).sql).toMatch(/^-- Written by hand/);
  });

  test.each(["", "With Space", "../up", "Upper", "1st"])("is not written under the name %j", async (name) => {
    const { next } = await aProject();
    await expect(next(name, "  id Int @id")).rejects.toThrow("A migration's name is lower-case words joined by _");
  });
});
