import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { onExit } from "./shutdown.ts";

/** The JavaScript files behind the commands that the scripts run. */
export const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  dependencyCruiser: "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
  eslint: "node_modules/eslint/bin/eslint.js",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  playwright: "node_modules/@playwright/test/cli.js",
  prisma: "node_modules/prisma/build/index.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;

export type Tool = keyof typeof tools;

/** The file to run for a tool. */
export const toolFile = (tool: Tool): string => join(projectRoot, tools[tool]);

/** What a command left: its exit code (null when it was killed) and everything it said. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * Runs a program on the pinned Node in the project's folder, keeps what it says, and ends it when this command ends.
 * @param words the program's file and its arguments
 * @param options.env      replaces the environment
 * @param options.isEchoed shows what the program says while it says it
 */
export function runNode(
  words: string[],
  options: { env?: NodeJS.ProcessEnv; isEchoed?: boolean } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    env: { ...(options.env ?? process.env), NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onExit(() => void child.kill("SIGKILL"));
  const chunks: Buffer[] = [];
  const keep = (chunk: Buffer) => {
    chunks.push(chunk);
    if (options.isEchoed) process.stdout.write(chunk);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/**
 * Runs one of the tools; it must succeed.
 * @throws UserError with the tool's own words above it
 */
export async function runTool(
  tool: Tool,
  args: string[],
  { env, failure }: { env?: NodeJS.ProcessEnv; failure: string },
): Promise<void> {
  const outcome = await runNode([toolFile(tool), ...args], env ? { env } : {});
  if (outcome.exitCode === 0) return;
  console.error(outcome.output.trimEnd());
  throw new UserError(failure);
}
