import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "../bootstrap/user-error.mjs";
import { readMigrations } from "./migration-files.ts";
import { readSchema, schemaDiff } from "./schema-engine.ts";

const NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Closes the generated part of a migration: guards are written below it. */
const BY_HAND = `-- Written by hand: what the schema language cannot express. Each guard has a name and a test that sees it refuse.
-- A new table needs its grants to nanbei_app.
`;

/**
 * Writes the next migration: the difference between the schema stored beside the newest migration and the current one,
 * which is stored beside the new migration. Reads no database.
 *
 * @param options.name       lower-case words joined by _
 * @param options.migrations folder of all migrations
 * @param options.schema     folder of the Prisma schema
 * @returns                  folder that was written
 * @throws UserError when the name has another form
 */
export async function writeNextMigration(options: {
  name: string;
  migrations: string;
  schema: string;
}): Promise<string> {
  if (!NAME.test(options.name)) {
    throw new UserError("A migration's name is lower-case words joined by _: npm run db:migration -- add_commitments");
  }
  const newest = (await readMigrations(options.migrations)).at(-1)?.name;
  const to = await readSchema(options.schema);
  const from = newest ? await readSchema(path.join(options.migrations, newest)) : null;
  const number = String(Number.parseInt(newest ?? "0", 10) + 1).padStart(4, "0");
  const folder = path.join(options.migrations, `${number}_${options.name}`);
  const generated = await schemaDiff({ from, to });
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), generated ? `${generated}\n\n${BY_HAND}` : BY_HAND);
  await writeFile(path.join(folder, "schema.prisma"), `${to.map((file) => file.content.trim()).join("\n\n")}\n`);
  return folder;
}
