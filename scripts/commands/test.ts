// What npm test does. It never touches the installation's own database or settings.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printFailure, UserError } from "../bootstrap/user-error.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { startCluster } from "../database/cluster.ts";
import { exit, exitOnSignals, isExiting, onExit } from "../runtime/shutdown.ts";
import { step } from "../runtime/step.ts";
import { type Ground, parts } from "../test/parts.ts";
import { type Count, countLine, failureLines, ONE_FAILED, sumOf } from "../test/test-count.ts";

/** Settings of the installation, which would lead the tests astray. */
const FOREIGN_SETTINGS = [
  "APP_ORIGINS",
  "AUTH_SECRET",
  "DATABASE_OWNER_URL",
  "DATABASE_POOL_SIZE",
  "DATABASE_URL",
  "INTERNAL_SECRET",
  "LOG_LEVEL",
  "NANBEI_DATA_DIR",
  "NODE_ENV",
  "PORT",
  "SEED",
  "SITE_REGISTRATION_NUMBER",
  "TRUSTED_PROXY_HOPS",
];
/** A throw-away cluster may lose everything when the machine does. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

exitOnSignals(() => false);
for (const name of FOREIGN_SETTINGS) delete process.env[name];
const counts: Count[] = [];
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!isExiting()) printFailure(error);
  counts.push(ONE_FAILED);
}
const total = sumOf(counts);
const lastLines = [failureLines(total), countLine(total)].filter(Boolean).join("\n\n");
await exit(total.failed === 0 && total.passed > 0 ? 0 : 1, lastLines);

async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !parts.has(name));
  if (unknown.length > 0) {
    throw new UserError(
      `There are no tests called ${unknown.join(", ")}: choose from ${[...parts.keys()].join(", ")}.`,
    );
  }
  const ground = await prepareGround();
  for (const [name, part] of parts) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}\n`);
    counts.push(await counted(part(ground)));
  }
}

/** A part that cannot be run counts as one failed test, and the others still run. */
async function counted(result: Promise<Count>): Promise<Count> {
  try {
    return await result;
  } catch (error) {
    if (!isExiting()) printFailure(error);
    return ONE_FAILED;
  }
}

async function prepareGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "nanbei-test-"));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  await step("Database client is generated", ensurePrismaClient);
  const cluster = await step("PostgreSQL for the tests runs", () =>
    startCluster({ dataDir: join(folder, "database"), settings: CARELESS }),
  );
  onExit(() => cluster.stop());
  return { superuserUrl: cluster.superuserUrl, folder };
}
