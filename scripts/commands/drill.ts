// Runs the races of tests/integration/races in their full number, on a database of its own that ends with this command.
// Exit code 1 when something was lost, doubled or in an illegal state, or when a planted loss was not seen.
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { startCluster } from "../database/cluster.ts";
import { migrate } from "../database/migrate.ts";
import { createDatabase, createRoles, roleUrls } from "../database/roles.ts";
import { runNode } from "../runtime/run-node.ts";
import { exit, exitOnSignals, exitWithError, onExit } from "../runtime/shutdown.ts";
import { step } from "../runtime/step.ts";

const ROUNDS = 500;

exitOnSignals(() => true);
await drill(Number(process.argv[2] ?? ROUNDS)).catch(exitWithError);

async function drill(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-drill-"));
  await step("Database client is generated", ensurePrismaClient);
  const cluster = await step("PostgreSQL runs", () => startCluster({ dataDir: join(folder, "database") }));
  onExit(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { superuserUrl } = cluster;
  const passwords = { app: randomBytes(12).toString("hex"), migrator: randomBytes(12).toString("hex") };
  const { appUrl, ownerUrl } = roleUrls({ superuserUrl, database: "drill", passwords });
  await createRoles({ superuserUrl, passwords });
  await createDatabase({ superuserUrl, database: "drill" });
  await migrate({ ownerUrl });
  const env = {
    ...process.env,
    DATABASE_URL: appUrl,
    AUTH_SECRET: randomBytes(32).toString("hex"),
    INTERNAL_SECRET: randomBytes(32).toString("hex"),
    LOG_LEVEL: "silent",
  };
  console.log(`\nTwo people at the same moment, ${rounds} rounds each\n`);
  const words = ["--conditions=react-server", "--import", "tsx", "tests/integration/races/drill.ts", `${rounds}`];
  const { exitCode } = await runNode(words, { env, isEchoed: true });
  await exit(exitCode === 0 ? 0 : 1);
}
