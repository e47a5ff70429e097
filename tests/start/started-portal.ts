import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { removeCluster } from "@/scripts/database/cluster.ts";
import { freePort } from "@/scripts/database/free-port.ts";
import { roleUrls } from "@/scripts/database/roles.ts";

const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
const UP = "Ctrl-C stops the portal.";
const UP_WITHIN_MS = 120_000;
const RESTARTED = { timeout: 120_000, interval: 20 };

/** One run of the real start script, with a data folder and a port of its own. */
export class StartedPortal {
  readonly port: number;
  readonly dataDir: string;
  readonly exited: Promise<number | null>;
  readonly #child: ChildProcess;
  output = "";

  constructor(options: { port: number; dataDir: string; env?: Record<string, string> }) {
    this.port = options.port;
    this.dataDir = options.dataDir;
    const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, AUTH_SECRET: _secret, ...env } = process.env;
    this.#child = spawn(process.execPath, [join(root, "scripts/run.mjs"), "start"], {
      env: {
        ...env,
        NODE_ENV: "production",
        SEED: "none",
        LOG_LEVEL: "warn",
        ...options.env,
        PORT: `${options.port}`,
        NANBEI_DATA_DIR: options.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        this.output += chunk.toString("utf8");
      });
    }
    this.exited = new Promise((done) => this.#child.once("close", (code) => done(code)));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Waits until the portal says where it is. */
  async up(): Promise<this> {
    const isUp = () => this.output.includes(UP);
    await vi
      .waitUntil(() => isUp() || this.#child.exitCode !== null, { timeout: UP_WITHIN_MS, interval: 50 })
      .catch(() => undefined);
    if (!isUp()) throw new Error(`It did not come up:\n${this.output}`);
    return this;
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it as a person would. */
  async stop(): Promise<number | null> {
    this.kill("SIGTERM");
    return this.exited;
  }

  /**
   * Waits until a process that was killed has a successor, which need not be up yet.
   * @param killed the id of the process that was killed
   * @returns      the id of the successor
   */
  async successor(name: "server" | "database", killed: number): Promise<number> {
    let found = 0;
    await vi.waitUntil(() => {
      found = name === "database" ? this.#databaseProcess() : this.processes().server;
      return found !== 0 && found !== killed && isRunning(found);
    }, RESTARTED);
    return found;
  }

  /** Waits until a process that was killed has a successor and the portal is ready. */
  async restarted(name: "server" | "database", killed: number): Promise<void> {
    await this.successor(name, killed);
    await vi.waitUntil(() => isServing(this.url), RESTARTED);
  }

  /** The process id of the database server; 0 while there is none. */
  #databaseProcess(): number {
    try {
      return Number.parseInt(readFileSync(join(this.dataDir, "database/pgdata/postmaster.pid"), "utf8"), 10) || 0;
    } catch (error) {
      // the server removes the file of the one before it, and writes its own
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
      throw error;
    }
  }

  /** The process ids behind this start, by what they do. */
  processes(): { front: number; main: number; server: number; database: number } {
    const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => {
        const [pid, parent, ...words] = line.trim().split(/\s+/);
        return { pid: Number(pid), parent: Number(parent), words };
      });
    const childrenOf = (parent: number) => all.filter((each) => each.parent === parent);
    const front = this.#child.pid ?? 0;
    const main = childrenOf(front)[0]?.pid ?? 0;
    const isServer = (words: string[]) => words.some((word) => word.endsWith("scripts/serve/serve.ts"));
    const server = childrenOf(main).find(({ words }) => isServer(words))?.pid ?? 0;
    const database = this.#databaseProcess();
    return { front, main, server, database };
  }

  /** The installation's secrets, as they are kept in its folder. */
  secrets(): { appPassword: string; ownerPassword: string; authSecret: string } {
    return JSON.parse(readFileSync(join(this.dataDir, "secrets.json"), "utf8"));
  }

  /** Addresses of the embedded database: for the portal's own role, and for the login that may act as the owner. */
  databaseUrls(): { appUrl: string; ownerUrl: string } {
    const port = readFileSync(join(this.dataDir, "database/port"), "utf8");
    const { appPassword, ownerPassword } = this.secrets();
    return roleUrls({
      superuserUrl: `postgres://127.0.0.1:${port}/postgres`,
      database: "nanbei",
      passwords: { app: appPassword, migrator: ownerPassword },
    });
  }
}

/** A data folder for one test, in a parent of mode 700, with a port. */
export async function aPlace(): Promise<{ port: number; dataDir: string; remove: () => Promise<void> }> {
  const parent = mkdtempSync(join(tmpdir(), "nanbei-start-"));
  const dataDir = join(parent, "data");
  const remove = async () => {
    await removeCluster(join(dataDir, "database"));
    rmSync(parent, { recursive: true, force: true });
  };
  return { port: await freePort(), dataDir, remove };
}

/** Whether a portal answers and finds its database. */
const isServing = (url: string): Promise<boolean> =>
  fetch(`${url}/api/health/ready`, { headers: { connection: "close" } }).then(
    ({ status }) => status === 200,
    () => false,
  );

/** Whether a process still runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !hasEnded(pid);
}

/** One that ended and that its parent has not taken note of yet still has its number; seen on Linux only. */
function hasEnded(pid: number): boolean {
  const status = `/proc/${pid}/stat`;
  try {
    return existsSync(status) && /^\d+ \(.*\) Z /s.test(readFileSync(status, "utf8"));
  } catch {
    return true; // it went away between the two
  }
}
