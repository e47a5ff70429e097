// npm run db:fixture: stores the rows of a database as this version makes it, which a test migrates ever after.
// It is run before the next migration is written.
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { formatTables, readTables } from "../../tests/support/table-rows.ts";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { createMigratedDatabase, startTemporaryCluster } from "../database/temporary-database.ts";
import { runScript } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { runCommand } from "../runtime/shutdown.ts";
import { seedDatabase } from "../start/seed-database.ts";

const FORMER = "tests/integration/database/former";

await runCommand(async () => {
  await runStep("Database client is generated", ensurePrismaClient);
  const { superuserUrl, folder } = await startTemporaryCluster();
  const { ownerUrl, applied, settings } = await createMigratedDatabase({ superuserUrl, database: "former" });
  const file = `${FORMER}/${applied.at(-1)}.sql`;
  if (existsSync(join(projectRoot, file))) throw new UserError(`${file} exists, and a fixture is never changed.`);
  const env = { ...process.env, ...settings, NANBEI_DATA_DIR: folder, LOG_LEVEL: "silent" };
  await runStep("Database is filled", async () => {
    await seedDatabase({ seed: "sample", env });
    const { exitCode, output } = await runScript(`${FORMER}/fill.ts`, [], { env });
    if (exitCode !== 0) throw new Error(output);
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const tables = await readTables(client);
  await client.end();
  const empty = tables.filter(({ lines }) => lines.length === 0).map(({ table }) => table);
  if (empty.length > 0) throw new UserError(`Let ${FORMER}/fill.ts write a row of each of ${empty.join(", ")}.`);
  writeFileSync(join(projectRoot, file), formatTables(tables));
  console.log(`    ${file}`);
});
