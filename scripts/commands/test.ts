// npm test: runs all parts, or those that are named. It never touches the installation's own database or settings.
// The last line is always "N passed, N failed".
import { printFailure, UserError } from "../bootstrap/user-error.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { nonDurableSettings, startTemporaryCluster } from "../database/temporary-database.ts";
import { runStep } from "../runtime/run-step.ts";
import { exit, exitOnSignals, isExiting } from "../runtime/shutdown.ts";
import { busyCpuSeconds } from "../test/cpu-time.ts";
import { parts } from "../test/parts.ts";
import { type Count, countLine, failedPart, failureLines, slowestLines, sumOf } from "../test/test-count.ts";

/** Settings of the installation, which would change what the tests see. */
const FOREIGN_SETTINGS = [
  "APP_ORIGINS",
  "AUTH_SECRET",
  "DATABASE_OWNER_URL",
  "DATABASE_POOL_SIZE",
  "DATABASE_URL",
  "LOG_LEVEL",
  "NANBEI_DATA_DIR",
  "NODE_ENV",
  "PORT",
  "SEED",
  "SITE_REGISTRATION_NUMBER",
  "TRUSTED_PROXY_HOPS",
];

exitOnSignals(() => false);
for (const name of FOREIGN_SETTINGS) delete process.env[name];
const counts: Count[] = [];
/** How long each part took, in the order in which they ran. */
const times: string[] = [];
await countFailure("npm test", run(process.argv.slice(2)));
const total = sumOf(counts);
const timeLines = [times.join("\n"), slowestLines(total)].filter(Boolean).join("\n\n");
const lastLines = [timeLines, failureLines(total), countLine(total)].filter(Boolean).join("\n\n");
await exit(total.failures.length === 0 && total.passed > 0 ? 0 : 1, lastLines);

async function run(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !parts.has(name));
  if (unknown.length > 0) {
    throw new UserError(
      `There are no tests called ${unknown.join(", ")}: choose from ${[...parts.keys()].join(", ")}.`,
    );
  }
  await runStep("Database client is generated", ensurePrismaClient);
  const cluster = await startTemporaryCluster(nonDurableSettings);
  for (const [name, part] of parts) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`\n${name}\n`);
    const [began, busyBefore] = [performance.now(), busyCpuSeconds()];
    await countFailure(
      name,
      part(cluster).then((count) => void counts.push(count)),
    );
    const seconds = (performance.now() - began) / 1000;
    times.push(timeLine(name, { seconds, busySeconds: busyCpuSeconds() - busyBefore }));
  }
}

function timeLine(name: string, { seconds, busySeconds }: { seconds: number; busySeconds: number }): string {
  return `  ${name.padEnd(12)} ${Math.round(seconds)} s, ${Math.round(busySeconds)} s of processor time`;
}

/** What cannot be run counts as one failed test, and the other parts still run. */
async function countFailure(name: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isExiting()) printFailure(error);
    counts.push(failedPart(name));
  }
}
