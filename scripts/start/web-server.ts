import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { toolFile } from "../runtime/run-node.ts";

const READY_WITHIN_MS = 120_000;
/** How long open requests may take once the server was told to stop. */
const DRAINED_WITHIN_MS = 30_000;
const EXIT_WITH_PARENT = pathToFileURL(join(projectRoot, "scripts/start/exit-with-parent.mjs")).href;

/** A portal that serves. */
export interface PortalServer {
  readonly pid: number;
  /** settles with the exit code when the process ended, for whatever reason */
  readonly ended: Promise<number | null>;
  /** answers the open requests, then ends; `hurry` ends it at once */
  drain(hurry?: AbortSignal): Promise<void>;
}

/**
 * Starts the portal's web server and waits until it says that it is ready.
 * @param options.mode  "start" serves the build, "dev" compiles while serving
 * @param options.env   the portal's settings; what migrates the database is not among them
 * @param options.output where the server's log goes: this terminal, or an open file
 * @throws UserError when it ends or is not ready in time
 */
export async function servePortal(options: {
  mode: "start" | "dev";
  port: number;
  env: NodeJS.ProcessEnv;
  output?: "inherit" | number;
  onStarted?: (server: PortalServer) => void;
}): Promise<PortalServer> {
  const { mode, port, output = "inherit" } = options;
  const words = ["--import", EXIT_WITH_PARENT, toolFile("next"), mode, "--port", `${port}`];
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    env: {
      ...options.env,
      // empty and not left out: Next reads .env too, and would fill it in again
      DATABASE_OWNER_URL: "",
      PORT: `${port}`,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", output, output, "ipc"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const server = { pid: child.pid ?? 0, ended, drain: (hurry?: AbortSignal) => drain(child, ended, hurry) };
  options.onStarted?.(server);
  await waitUntilReady(child, port);
  return server;
}

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = "no answer";
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new UserError("The web server ended while it started: the lines above say why.");
    }
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
        signal: AbortSignal.timeout(10_000),
      });
      if (response.ok) return;
      answer = `status ${response.status}`;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  throw new UserError(
    `The web server did not become ready within ${READY_WITHIN_MS / 1000} seconds (${answer}): its log above says why.`,
  );
}

async function drain(child: ChildProcess, ended: Promise<number | null>, hurry?: AbortSignal): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const kill = () => void child.kill("SIGKILL");
  const timer = setTimeout(kill, DRAINED_WITHIN_MS);
  if (hurry?.aborted) kill();
  hurry?.addEventListener("abort", kill);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
