import { ensurePrismaClient } from "../build/prisma-client.ts";
import { type Outcome, runTool, type Tool } from "../runtime/run-node.ts";

/** One check of the sources. */
type Check = { readonly name: string; run(): Promise<Outcome> };

const check = (name: string, tool: Tool, ...args: string[]): Check => ({ name, run: () => runTool(tool, args) });

const FOLDERS = ["app", "components", "lib", "prisma", "scripts", "tests", "proxy.ts", "instrumentation.ts"];

/** Every check of the sources, in the order in which they run. */
export const checks: readonly Check[] = [
  {
    // First, because the other checks take types from these files.
    name: "Generated files: Prisma client, route types",
    run: async () => {
      await ensurePrismaClient();
      return runTool("next", ["typegen"]);
    },
  },
  check("Format and lint (biome)", "biome", "check", "--error-on-warnings"),
  check("Promises and switches (eslint)", "eslint", "--max-warnings=0", "."),
  check("Types (tsc)", "tsc", "--noEmit"),
  check(
    "Arrows between rooms (dependency-cruiser)",
    "dependencyCruiser",
    "--config",
    ".dependency-cruiser.mjs",
    ...FOLDERS,
  ),
  check("Unused code (knip)", "knip"),
];

/**
 * Runs one check and prints one line, and after a failure everything that the tool said.
 * @returns whether it passed
 */
export async function runCheck(check: Check): Promise<boolean> {
  const startedAt = Date.now();
  const { exitCode, output } = await check.run();
  const hasPassed = exitCode === 0;
  console.log(`  ${hasPassed ? "✓" : "✗"} ${check.name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
  if (!hasPassed) console.log(`\n${output.trimEnd()}\n`);
  return hasPassed;
}
