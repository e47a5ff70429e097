import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { platform, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { UserError } from "../bootstrap/user-error.mjs";

const SYSTEM_USER = "nanbei-postgres";
const SYSTEM_HOME = "/var/lib/nanbei-postgres";

/** The user that runs the database server, its programs and its folder. */
export interface ServerIdentity {
  /** what is put before every command of the server */
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  /** folder with initdb, pg_ctl and postgres */
  readonly binDir: string;
  /** private folder (mode 700) of this cluster, owned by whoever runs the server */
  readonly home: string;
}

/**
 * Decides which user runs the server, because PostgreSQL refuses to run as root. A plain user runs it directly. Root
 * runs it inside a user namespace that shows root's files as those of an ordinary account, so that folders of mode 0700
 * work. Where user namespaces are refused, a system user is created, and its folder holds the binaries and the data.
 * @param options.dataDir folder of the cluster; made with mode 700
 * @param options.binDir  folder of the installed binaries
 * @throws UserError when root can do neither
 * @source docs/decisions: embedded database
 */
export function serverIdentity({ dataDir, binDir }: { dataDir: string; binDir: string }): ServerIdentity {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (platform() === "win32" || userInfo().uid !== 0) return { prefix: [], binDir, home };
  const systemHome = findSystemHome(home);
  if (systemHome !== null) return systemUserIdentity({ systemHome, binDir, account: systemUser() });
  const prefix = namespacePrefix();
  if (prefix !== null) return { prefix, binDir, home };
  const account = systemUser(); // first, so that a refusal leaves no file
  return systemUserIdentity({ systemHome: createSystemHome(home), binDir, account });
}

/** The file that names the folder of a cluster that a system user runs. */
const placeFile = (home: string) => join(home, "place");

/**
 * The folder of the system user that holds the data of a cluster; null when the data is in the folder of the cluster.
 * @param dataDir folder of the cluster
 */
function findSystemHome(dataDir: string): string | null {
  const file = placeFile(resolve(dataDir));
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function createSystemHome(home: string): string {
  const place = join(SYSTEM_HOME, randomUUID());
  writeFileSync(placeFile(home), place, { mode: 0o600 });
  return place;
}

/** initdb looks its own account up by id, so the namespace maps root to an account that /etc/passwd really has. */
function namespacePrefix(): string[] | null {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => Number(fields[2]) > 0);
  const account = accounts.find((fields) => fields[0] === "nobody") ?? accounts[0];
  if (account === undefined) return null;
  const prefix = ["unshare", "--user", `--map-user=${account[2]}`, `--map-group=${account[3]}`];
  const tried = spawnSync("unshare", [...prefix.slice(1), "id", "-u"], { encoding: "utf8" });
  return tried.status === 0 && tried.stdout.trim() === account[2] ? prefix : null;
}

function systemUserIdentity(options: {
  systemHome: string;
  binDir: string;
  account: { uid: number; gid: number };
}): ServerIdentity {
  const { systemHome, binDir } = options;
  const { uid, gid } = options.account;
  mkdirSync(SYSTEM_HOME, { recursive: true, mode: 0o755 });
  mkdirSync(systemHome, { recursive: true, mode: 0o700 });
  chownSync(systemHome, uid, gid);
  chmodSync(systemHome, 0o700);
  const version = createHash("sha256")
    .update(readFileSync(join(binDir, "postgres")))
    .digest("hex")
    .slice(0, 16);
  const copied = join(SYSTEM_HOME, `binaries-${version}`);
  if (!existsSync(copied)) {
    cpSync(dirname(binDir), `${copied}.new-${process.pid}`, { recursive: true, verbatimSymlinks: true });
    execFileSync("chmod", ["-R", "a+rX", `${copied}.new-${process.pid}`]);
    spawnSync("mv", ["-nT", `${copied}.new-${process.pid}`, copied]);
  }
  return { prefix: [], uid, gid, binDir: join(copied, "bin"), home: systemHome };
}

function systemUser(): { uid: number; gid: number } {
  const idOf = (option: string) => spawnSync("id", [option, SYSTEM_USER], { encoding: "utf8" });
  if (idOf("-u").status !== 0) {
    const words = ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", SYSTEM_USER];
    // Root's path has no sbin where root was become by su.
    const env = { ...process.env, PATH: `${process.env.PATH ?? ""}:/usr/sbin:/sbin` };
    const made = spawnSync("useradd", words, { env });
    if (made.status !== 0) {
      throw new UserError(
        "PostgreSQL does not run as root, and neither a user namespace nor a system user could be made: run this as a plain user, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL server.",
      );
    }
  }
  return { uid: Number(idOf("-u").stdout), gid: Number(idOf("-g").stdout) };
}
