// What npm run db:fixture does: stores the rows of a database as this version makes it, which a test migrates ever after.
// It is run before the next migration is written.
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import pg from "pg";
import { formatTables, readTables } from "../../tests/support/table-rows.ts";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { startCluster } from "../database/cluster.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "../database/roles.ts";
import { runNode } from "../runtime/run-node.ts";
import { exit, exitOnSignals, exitWithError, onExit } from "../runtime/shutdown.ts";
import { step } from "../runtime/step.ts";
import { seedDatabase } from "../start/seed-database.ts";

const FORMER = join(projectRoot, "tests/integration/database/former");

exitOnSignals(() => false);
await writeFixture().catch(exitWithError);
await exit(0);

async function writeFixture(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-fixture-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  await step("Database client is generated", ensurePrismaClient);
  const cluster = await step("PostgreSQL runs", () => startCluster({ dataDir: join(folder, "database") }));
  onExit(() => cluster.stop());
  const { superuserUrl } = cluster;
  const passwords = { app: randomBytes(12).toString("hex"), migrator: randomBytes(12).toString("hex") };
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database: "former", passwords });
  await createRoles({ superuserUrl, passwords });
  await createDatabase({ superuserUrl, database: "former" });
  const { applied } = await migrate({ ownerUrl });
  const file = join(FORMER, `${applied.at(-1)}.sql`);
  if (existsSync(file)) throw new UserError(`${relative(projectRoot, file)} exists, and a fixture is never changed.`);
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    INTERNAL_SECRET: randomBytes(32).toString("hex"),
    NANBEI_DATA_DIR: folder,
    LOG_LEVEL: "silent",
  };
  await step("Database is filled", async () => {
    await seedDatabase({ seed: "sample", env });
    const filled = await runNode(["--conditions=react-server", "--import", "tsx", join(FORMER, "fill.ts")], { env });
    if (filled.exitCode !== 0) throw new Error(filled.output);
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  writeFileSync(file, formatTables(await readTables(client)));
  await client.end();
  console.log(`    ${relative(projectRoot, file)}`);
}
