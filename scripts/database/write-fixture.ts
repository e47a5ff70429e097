// What npm run db:fixture does: stores the rows of a database as this version makes it, which a test migrates ever after.
// It is run before the next migration is written.
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import pg from "pg";
import { formatTables, readTables } from "../../tests/support/table-rows.ts";
import { projectRoot } from "../bootstrap/project.mjs";
import { Sentence } from "../bootstrap/sentence.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { runNode } from "../build/run-tool.ts";
import { fillDatabase } from "../start/content.ts";
import { end, endOnSignals, fail, onEnd } from "../start/lifetime.ts";
import { step } from "../start/steps.ts";
import { startCluster } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { createDatabase, createRoles, roleUrls } from "./roles.ts";

const FORMER = join(projectRoot, "tests/integration/database/former");

endOnSignals(() => false);
await writeFixture().catch(fail);
await end(0);

async function writeFixture(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-fixture-"));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  await step("Database client is generated", ensurePrismaClient);
  const cluster = await step("PostgreSQL runs", () => startCluster({ dataDir: join(folder, "database") }));
  onEnd(() => cluster.stop());
  const { superuserUrl } = cluster;
  const passwords = { app: randomBytes(12).toString("hex"), migrator: randomBytes(12).toString("hex") };
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database: "former", passwords });
  await createRoles({ superuserUrl, passwords });
  await createDatabase({ superuserUrl, database: "former" });
  const { applied } = await migrate({ ownerUrl });
  const file = join(FORMER, `${applied.at(-1)}.sql`);
  if (existsSync(file)) throw new Sentence(`${relative(projectRoot, file)} exists, and a fixture is never changed.`);
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    INTERNAL_SECRET: randomBytes(32).toString("hex"),
    NANBEI_DATA_DIR: folder,
    LOG_LEVEL: "silent",
  };
  await step("Database is filled", async () => {
    await fillDatabase({ seed: "sample", env });
    const filled = await runNode(["--conditions=react-server", "--import", "tsx", join(FORMER, "fill.ts")], { env });
    if (filled.exitCode !== 0) throw new Error(filled.output);
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  writeFileSync(file, formatTables(await readTables(client)));
  await client.end();
  console.log(`    ${relative(projectRoot, file)}`);
}
