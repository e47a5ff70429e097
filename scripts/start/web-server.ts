import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { onExit } from "../runtime/shutdown.ts";

const READY_WITHIN_MS = 120_000;
/** How long open requests may take once the server was told to stop. */
const DRAINED_WITHIN_MS = 30_000;
const SERVER = "scripts/serve/serve.ts";
const EXIT_WITH_PARENT = new URL("exit-with-parent.mjs", import.meta.url).href;

/** A portal that serves. */
export interface PortalServer {
  /** settles with the exit code when the process ended, for whatever reason; null when it was killed */
  readonly ended: Promise<number | null>;
  /** answers the open requests, then ends the server */
  drain(): Promise<void>;
}

/**
 * Starts the portal's web server and waits until it is ready. It is drained when this command exits.
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
}): Promise<PortalServer> {
  const { mode, port, output = "inherit" } = options;
  const words = ["--import", EXIT_WITH_PARENT, join(projectRoot, SERVER), `${port}`, mode];
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
  onExit((forceClose) => drain(child, ended, forceClose));
  await waitUntilReady(child, port);
  return { ended, drain: () => drain(child, ended) };
}

async function waitUntilReady(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = "no answer";
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new UserError("The web server ended while it started: the lines above say why.");
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

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function drain(child: ChildProcess, ended: Promise<unknown>, forceClose?: AbortSignal): Promise<void> {
  if (hasEnded(child)) return;
  const kill = () => void child.kill("SIGKILL");
  const timer = setTimeout(kill, DRAINED_WITHIN_MS);
  if (forceClose?.aborted) kill();
  forceClose?.addEventListener("abort", kill);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
