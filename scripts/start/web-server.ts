import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { keepRunning } from "../runtime/keep-running.ts";
import { onExit } from "../runtime/shutdown.ts";

const READY_WITHIN_MS = 120_000;
/** How long open requests may take once the server was told to stop. */
const DRAINED_WITHIN_MS = 30_000;
const SERVER = "scripts/serve/serve.ts";
/**
 * The size of V8's space for new objects. With Node's 16 MB it is full in the middle of a page, and what that page still
 * needs is taken for old: a tenth of the CPU time of a list went into looking through it.
 */
const YOUNG_HEAP_MB = 64;
const EXIT_WITH_PARENT = new URL("exit-with-parent.mjs", import.meta.url).href;

type ServerOptions = {
  mode: "start" | "dev";
  port: number;
  env: NodeJS.ProcessEnv;
  output?: "inherit" | number;
};

/** A portal that serves. */
export interface PortalServer {
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
export async function servePortal(options: ServerOptions): Promise<PortalServer> {
  const server = launch(options, "ready");
  onExit(server.stop);
  await server.ready;
  return { drain: () => server.stop() };
}

/**
 * Starts the portal's web server like `servePortal`, and starts it again when it ends unexpectedly.
 * @throws UserError when it ends or is not ready in time at its first start
 */
export async function keepPortalServing(options: ServerOptions): Promise<void> {
  await keepRunning({
    // one that is started again is up when it answers: the database may be down as well
    launch: (start) => launch(options, start === "first" ? "ready" : "live"),
    name: { zh: "网站进程", en: "The web server" },
    whatToDo: { zh: "原因见上方日志", en: "its log above says why" },
  });
}

/** @param health the check that it has to pass to be up: "ready" needs the database too */
function launch({ mode, port, env, output = "inherit" }: ServerOptions, health: "ready" | "live") {
  const words = [
    `--max-semi-space-size=${YOUNG_HEAP_MB}`,
    "--import",
    EXIT_WITH_PARENT,
    join(projectRoot, SERVER),
    `${port}`,
    mode,
  ];
  const child = spawn(process.execPath, words, {
    cwd: projectRoot,
    env: {
      ...env,
      // empty and not left out: Next reads .env too, and would fill it in again
      DATABASE_OWNER_URL: "",
      PORT: `${port}`,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
    stdio: ["ignore", output, output, "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = (forceClose?: AbortSignal) => drain(child, ended, forceClose);
  return { ready: waitUntilUp(child, { port, health }), ended, stop };
}

async function waitUntilUp(child: ChildProcess, { port, health }: { port: number; health: string }): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = "no answer";
  while (Date.now() < deadline) {
    if (hasEnded(child)) throw new UserError("The web server ended while it started: the lines above say why.");
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health/${health}`, {
        signal: AbortSignal.timeout(10_000),
      });
      if (response.ok) return;
      answer = `status ${response.status}`;
    } catch {
      // not listening yet
    }
    await sleep(100);
  }
  child.kill("SIGKILL");
  throw new UserError(
    `The web server did not become ready within ${READY_WITHIN_MS / 1000} seconds (${answer}): its log above says why.`,
  );
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function drain(child: ChildProcess, ended: Promise<unknown>, forceClose?: AbortSignal): Promise<void> {
  if (hasEnded(child)) return;
  const kill = () => void child.kill("SIGKILL");
  const timer = setTimeout(() => {
    console.error(`  ! The web server did not end within ${DRAINED_WITHIN_MS / 1000} seconds and was killed.`);
    kill();
  }, DRAINED_WITHIN_MS);
  if (forceClose?.aborted) kill();
  forceClose?.addEventListener("abort", kill);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
