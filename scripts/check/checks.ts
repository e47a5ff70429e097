import { ensurePrismaClient } from "../build/prisma-client.ts";
import { type Outcome, runNode, type Tool, toolFile } from "../runtime/run-node.ts";

/** One check of the sources. */
export interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

const withTool = (name: string, tool: Tool, args: string[]): Check => ({
  name,
  run: () => runNode([toolFile(tool), ...args]),
});

/** What the types of other checks come from is made first. */
const generated: Check = {
  name: "Generated files: Prisma client, route types",
  run: async () => {
    await ensurePrismaClient();
    return runNode([toolFile("next"), "typegen"]);
  },
};

/** Every check of the sources, in the order in which they run. */
export const checks: readonly Check[] = [
  generated,
  withTool("Format and lint (biome)", "biome", ["check", "--error-on-warnings"]),
  withTool("Promises and switches (eslint)", "eslint", ["--max-warnings=0", "."]),
  withTool("Types (tsc)", "tsc", ["--noEmit"]),
  withTool("Arrows between rooms (dependency-cruiser)", "dependencyCruiser", [
    "--config",
    ".dependency-cruiser.mjs",
    "app",
    "components",
    "lib",
    "prisma",
    "scripts",
    "tests",
    "proxy.ts",
    "instrumentation.ts",
  ]),
  withTool("Unused code (knip)", "knip", []),
];

/**
 * Runs one check and prints one line, and after a failure everything that the tool said.
 * @returns whether it passed
 */
export async function passes(check: Check): Promise<boolean> {
  const startedAt = Date.now();
  const { exitCode, output } = await check.run();
  const hasPassed = exitCode === 0;
  console.log(`  ${hasPassed ? "✓" : "✗"} ${check.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!hasPassed) console.log(`\n${output.trimEnd()}\n`);
  return hasPassed;
}
