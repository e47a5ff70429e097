import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { currentOutput } from "./output.ts";
import { onExit } from "./shutdown.ts";

/** The JavaScript files behind the commands that the scripts run. */
const tools = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  dependencyCruiser: "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  oxlint: "node_modules/oxlint/bin/oxlint",
  playwright: "node_modules/@playwright/test/cli.js",
  prisma: "node_modules/prisma/build/index.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;

export type Tool = keyof typeof tools;

/** The exit code of a program (null when it was killed) and everything that it printed. */
export type Outcome = { readonly exitCode: number | null; readonly output: string };

/**
 * How a program is run.
 * @param env      replaces the environment
 * @param isEchoed prints what the program prints, as it does
 */
type Options = { env?: NodeJS.ProcessEnv; isEchoed?: boolean };

/** The file to run for a tool. */
const toolFile = (tool: Tool): string => join(projectRoot, tools[tool]);

/** Runs one of the tools in the project's folder. */
export const runTool = (tool: Tool, args: readonly string[], options?: Options): Promise<Outcome> =>
  runNode([toolFile(tool), ...args], options);

/**
 * Runs a TypeScript program of the project in a process of its own.
 * @param program path from the project's folder
 */
export const runScript = (program: string, args: readonly string[], options?: Options): Promise<Outcome> =>
  runNode(["--conditions=react-server", "--import", "tsx", join(projectRoot, program), ...args], options);

/**
 * Throws unless a program succeeded.
 * @throws UserError with the program's own words printed above it
 */
export function assertSucceeded({ exitCode, output }: Outcome, failure: string): void {
  if (exitCode === 0) return;
  currentOutput(process.stderr)(`${output.trimEnd()}\n`);
  throw new UserError(failure);
}

/** Runs a program on the pinned Node, and kills it when this command exits. */
function runNode(words: readonly string[], options: Options = {}): Promise<Outcome> {
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    env: { ...(options.env ?? process.env), NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onExit(() => void child.kill("SIGKILL"));
  const chunks: Buffer[] = [];
  const print = currentOutput();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      if (options.isEchoed) print(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString("utf8") }));
  });
}
