// npm test: runs all parts, or those that are named. It never touches the installation's own database or settings.
// The last line is always "N passed, N failed".
import { failureText, UserError } from "../bootstrap/user-error.mjs";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { nonDurableSettings, startTemporaryCluster } from "../database/temporary-database.ts";
import { currentOutput, printLine } from "../runtime/output.ts";
import { runStep } from "../runtime/run-step.ts";
import { exit, exitOnSignals, isExiting } from "../runtime/shutdown.ts";
import { busyCpuSeconds } from "../test/cpu-time.ts";
import { type Part, stages } from "../test/parts.ts";
import { PrintInTurn } from "../test/print-in-turn.ts";
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
  const known = stages.flat(2).map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UserError(`There are no tests called ${unknown.join(", ")}: choose from ${known.join(", ")}.`);
  }
  await runStep("Database client is generated", ensurePrismaClient);
  const cluster = await startTemporaryCluster(nonDurableSettings);
  const isAsked = ({ name }: Part) => names.length === 0 || names.includes(name);
  for (const stage of stages) {
    const lanes = stage.map((lane) => lane.filter(isAsked)).filter((lane) => lane.length > 0);
    if (lanes.length > 0) await runStage(lanes, cluster);
  }
}

type Cluster = Parameters<Part["run"]>[0];

/** Runs lanes side by side; what their parts print stands one after the other. */
async function runStage(lanes: readonly (readonly Part[])[], cluster: Cluster): Promise<void> {
  const turns = new PrintInTurn();
  const placed = lanes.map((lane) => lane.map((part) => ({ part, inTurn: turns.place() })));
  const [began, busyBefore] = [performance.now(), busyCpuSeconds()];
  const seconds = new Map<string, number>();
  await Promise.all(
    placed.map(async (lane) => {
      for (const { part, inTurn } of lane) {
        seconds.set(part.name, await inTurn(() => runPart(part, cluster)));
      }
    }),
  );
  const busy = `${Math.round(busyCpuSeconds() - busyBefore)} s of processor time`;
  const isAlone = seconds.size === 1;
  for (const { name } of lanes.flat()) {
    times.push(`${timeLine(name, seconds.get(name) ?? 0)}${isAlone ? `, ${busy}` : ""}`);
  }
  // the time of processors is known of all parts together only
  if (!isAlone) times.push(`${timeLine("together", secondsSince(began))}, ${busy}`);
}

/** @returns how many seconds it took */
async function runPart({ name, run }: Part, cluster: Cluster): Promise<number> {
  printLine(`\n${name}\n`);
  const began = performance.now();
  await countFailure(
    name,
    run(cluster).then((count) => void counts.push(count)),
  );
  return secondsSince(began);
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function timeLine(name: string, seconds: number): string {
  return `  ${name.padEnd(12)} ${Math.round(seconds)} s`;
}

/** What cannot be run counts as one failed test, and the other parts still run. */
async function countFailure(name: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!isExiting()) currentOutput(process.stderr)(failureText(error));
    counts.push(failedPart(name));
  }
}
