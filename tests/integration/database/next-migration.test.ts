import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { migrate } from "@/scripts/database/migrate.ts";
import { writeNextMigration } from "@/scripts/database/next-migration.ts";
import { aMigrationsFolder } from "@/tests/support/migrations-folder.ts";
import { aScratchDatabase } from "@/tests/support/scratch-database.ts";

describe("the next migration", () => {
  const schema = (fields: string) => `datasource db {\n  provider = "postgresql"\n}\n\nmodel Thing {\n${fields}\n}\n`;

  async function aProject() {
    const [schemaFolder, migrations] = [await aMigrationsFolder(), await aMigrationsFolder()];
    const next = async (name: string, fields: string) => {
      await writeFile(path.join(schemaFolder, "thing.prisma"), schema(fields));
      const folder = await writeNextMigration({ name, migrations, schema: schemaFolder });
      return { folder, sql: await readFile(path.join(folder, "migration.sql"), "utf8") };
    };
    return { migrations, next };
  }

  test("is what changed in the schema, with a place for guards, and applies", async () => {
    const { migrations, next } = await aProject();
    const { ownerUrl } = await aScratchDatabase();
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
