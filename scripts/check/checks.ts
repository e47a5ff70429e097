import { ensurePrismaClient } from "../build/prisma-client.ts";
import { printLine } from "../runtime/output.ts";
import { type Outcome, runTool, type Tool } from "../runtime/run-node.ts";

/** One check of the sources. */
type Check = { readonly name: string; run(): Promise<Outcome> };

const check = (name: string, tool: Tool, ...args: string[]): Check => ({ name, run: () => runTool(tool, args) });

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests", "proxy.ts", "instrumentation.ts"];

/** The other checks take types from these files. */
const generated: Check = {
  name: "Generated files: Prisma client, route types",
  run: async () => {
    await ensurePrismaClient();
    return runTool("next", ["typegen"]);
  },
};

/** They only read the sources. The slowest comes first, so that the others run beside it. */
const readers: readonly Check[] = [
  check("Types (tsc)", "tsc", "--noEmit"),
  check(
    "Promises and switches (oxlint)",
    "oxlint",
    "--type-aware",
    "--report-unused-disable-directives",
    "--deny-warnings",
  ),
  check("Format and lint (biome)", "biome", "check", "--error-on-warnings"),
  check(
    "Arrows between rooms (dependency-cruiser)",
    "dependencyCruiser",
    "--config",
    ".dependency-cruiser.mjs",
    ...FOLDERS,
  ),
  check("Unused code (knip)", "knip"),
];

/** How many run side by side: a core for each on the smallest machine. */
const LANES = 2;

/**
 * Runs every check of the sources, also after one that failed. Prints a line for each, and after a failure everything
 * that the tool said.
 * @returns the names of the checks by how they ended
 */
export async function runChecks(): Promise<{ passed: string[]; failed: string[] }> {
  const ended: { passed: string[]; failed: string[] } = { passed: [], failed: [] };
  const run = async (one: Check) => ended[(await runCheck(one)) ? "passed" : "failed"].push(one.name);
  await run(generated);
  const waiting = [...readers];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return ended;
}

async function runCheck(check: Check): Promise<boolean> {
  const startedAt = Date.now();
  const { exitCode, output } = await check.run();
  const hasPassed = exitCode === 0;
  printLine(`  ${hasPassed ? "✓" : "✗"} ${check.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!hasPassed) printLine(`\n${output.trimEnd()}\n`);
  return hasPassed;
}
